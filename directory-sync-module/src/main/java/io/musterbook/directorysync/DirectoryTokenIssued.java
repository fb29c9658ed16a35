package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A bearer token was made. */
public record DirectoryTokenIssued(
        WorkspaceId workspace, Actor actor, Instant at, ConnectionId connection, UUID token, String label)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "directory.token-issued";
    }

    @Override
    public String target() {
        return "token:" + token;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("label", label);
    }
}
