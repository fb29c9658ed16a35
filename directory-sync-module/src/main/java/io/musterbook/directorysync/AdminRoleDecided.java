package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An owner said yes or no to an admin role that a directory group would give. */
public record AdminRoleDecided(
        WorkspaceId workspace, Actor actor, Instant at, UUID user, String userName, boolean granted)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return granted ? "directory-user.admin-granted" : "directory-user.admin-refused";
    }

    @Override
    public String target() {
        return "directory-user:" + user;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("userName", userName);
    }
}
