package io.musterbook.web.api.answers;

import io.musterbook.workspace.AuditRow;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail.
 *
 * @param sequence its place in the sealed chain; null until sealed
 * @param requestId the request that did it, as its answer's {@code X-Request-Id} named it; null for background work
 * @param details by name, in the order of the names
 * @param erased whether what named a person was erased from this row
 */
public record AuditRowJson(
        UUID id,
        @Nullable Long sequence,
        Instant at,
        String actor,
        String action,
        String target,
        @Nullable UUID requestId,
        Map<String, String> details,
        boolean erased) {
    /** The JSON of a row. */
    public static AuditRowJson of(AuditRow row) {
        return new AuditRowJson(
                row.id(),
                row.sequence(),
                row.at(),
                row.actor(),
                row.action(),
                row.target(),
                row.request(),
                new TreeMap<>(row.details()),
                row.erased());
    }
}
