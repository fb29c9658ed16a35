package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail.
 *
 * @param sequence its place in the workspace's sealed chain; null until sealed
 * @param actor who did it, see {@link Actor#reference()}
 */
public record AuditRow(
        UUID id,
        @Nullable Long sequence,
        Instant at,
        String actor,
        String action,
        String target,
        Map<String, String> details) {
    public AuditRow {
        details = Map.copyOf(details);
    }
}
