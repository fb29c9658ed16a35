package io.musterbook.directorysync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token without the token.
 *
 * @param label what tells it from its siblings: the first characters of the token
 * @param lastUsedAt null until used
 */
public record TokenSnapshot(
        UUID id, String label, Instant createdAt, @Nullable Instant lastUsedAt) {}
