package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** The directory named a user for the first time. */
public record DirectoryUserProvisioned(WorkspaceId workspace, Actor actor, Instant at, DirectoryUser user)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "directory-user.provisioned";
    }

    @Override
    public String target() {
        return "directory-user:" + user.id();
    }

    @Override
    public Map<String, String> details() {
        return UserDetails.of(user);
    }
}
