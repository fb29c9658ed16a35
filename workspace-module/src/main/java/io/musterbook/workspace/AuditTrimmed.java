package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/**
 * The oldest rows of the audit trail were deleted, as {@code musterbook.audit.keep-days} has it.
 *
 * @param upTo the sequence of the last row that was deleted
 * @param days how many days rows are kept
 */
public record AuditTrimmed(WorkspaceId workspace, Actor actor, Instant at, long upTo, int days)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "audit.trimmed";
    }

    @Override
    public String target() {
        return "workspace:" + workspace;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("upTo", String.valueOf(upTo), "keepDays", String.valueOf(days));
    }
}
