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
 * @param details by name, in the order of the names
 */
public record AuditRowJson(
        UUID id,
        @Nullable Long sequence,
        Instant at,
        String actor,
        String action,
        String target,
        Map<String, String> details) {
    /** The JSON of a row. */
    public static AuditRowJson of(AuditRow row) {
        return new AuditRowJson(
                row.id(),
                row.sequence(),
                row.at(),
                row.actor(),
                row.action(),
                row.target(),
                new TreeMap<>(row.details()));
    }
}
