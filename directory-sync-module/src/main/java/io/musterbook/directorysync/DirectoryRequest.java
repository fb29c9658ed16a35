package io.musterbook.directorysync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a directory, as kept for diagnosis. Bodies and tokens are not kept.
 *
 * @param id also the {@code X-Request-Id} of the answer
 * @param path below the connection's base URL, for example {@code /Users}
 * @param query as sent, or null
 * @param status the HTTP status of the answer
 * @param durationMs from the first byte read to the answer, in milliseconds
 * @param detail what the answer said was wrong, or null
 * @param resource the id of the user or group it was about, or null
 * @param notes what was tolerated or skipped, in words
 * @param userAgent as sent, cut to 200 characters, or null
 */
public record DirectoryRequest(
        UUID id,
        Instant at,
        String method,
        String path,
        @Nullable String query,
        int status,
        int durationMs,
        @Nullable String detail,
        @Nullable String resource,
        List<String> notes,
        @Nullable String userAgent) {
    public DirectoryRequest {
        notes = List.copyOf(notes);
    }
}
