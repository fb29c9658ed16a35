package io.musterbook.web.api.answers;

import io.musterbook.directorysync.DirectoryRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of a directory.
 *
 * @param id also the {@code X-Request-Id} of its answer
 * @param durationMs milliseconds until the answer
 * @param detail what the answer said was wrong
 * @param resource the id of the user or group it was about
 * @param notes what was tolerated or skipped, in words
 */
public record DirectoryRequestJson(
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
    /** The JSON of a request. */
    public static DirectoryRequestJson of(DirectoryRequest request) {
        return new DirectoryRequestJson(
                request.id(),
                request.at(),
                request.method(),
                request.path(),
                request.query(),
                request.status(),
                request.durationMs(),
                request.detail(),
                request.resource(),
                request.notes(),
                request.userAgent());
    }
}
