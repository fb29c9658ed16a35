package io.musterbook.web.pages.workspace;

import io.musterbook.workspace.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A moment as a browser's field for date and time sends it, without a zone: {@code 2026-12-01T08:00}. */
final class Moment {
    private Moment() {}

    /** @throws InvalidValue if the text is no moment */
    static Instant read(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip()).atZone(zone).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new InvalidValue("until", "Choose a day and a time.");
        }
    }
}
