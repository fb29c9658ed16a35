package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** Somebody chose how much a connection forgives. */
public record ConnectionProfileChanged(
        WorkspaceId workspace,
        Actor actor,
        Instant at,
        ConnectionId connection,
        ConnectionProfile before,
        ConnectionProfile after)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "directory.profile-changed";
    }

    @Override
    public String target() {
        return "connection:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("before", before.name(), "after", after.name());
    }
}
