package io.musterbook.directorysync;

import java.time.Instant;

/**
 * Somebody whom the directory sent and for whom no seat was free, until they are in.
 *
 * @param lastAt when the directory last tried
 * @param times how often it tried
 */
public record SeatRefusal(String userName, String displayName, Instant firstAt, Instant lastAt, int times) {}
