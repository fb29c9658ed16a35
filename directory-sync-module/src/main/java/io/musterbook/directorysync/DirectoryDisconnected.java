package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** A directory was disconnected. */
public record DirectoryDisconnected(
        WorkspaceId workspace,
        Actor actor,
        Instant at,
        ConnectionId connection,
        DirectoryProvider provider,
        DirectoryDeparture.MembersFate members)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "directory.disconnected";
    }

    @Override
    public String target() {
        return "directory:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("provider", provider.word(), "members", members.name());
    }
}
