package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/**
 * What names a person was erased from the audit trail.
 *
 * @param rows how many rows lost something
 */
public record AuditPersonErased(WorkspaceId workspace, Actor actor, Instant at, int rows) implements WorkspaceEvent {
    @Override
    public String action() {
        return "audit.person-erased";
    }

    @Override
    public String target() {
        return "workspace:" + workspace;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("rows", String.valueOf(rows));
    }
}
