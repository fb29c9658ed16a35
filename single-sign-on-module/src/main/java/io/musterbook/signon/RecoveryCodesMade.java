package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Ten recovery codes were made; older ones are void. */
public record RecoveryCodesMade(WorkspaceId workspace, Actor actor, Instant at, UUID connection)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "sign-on.recovery-codes-made";
    }

    @Override
    public String target() {
        return "sign-on:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of();
    }
}
