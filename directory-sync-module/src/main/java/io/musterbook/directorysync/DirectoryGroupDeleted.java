package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The directory deleted a group. */
public record DirectoryGroupDeleted(WorkspaceId workspace, Actor actor, Instant at, UUID group, String displayName)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "directory-group.deleted";
    }

    @Override
    public String target() {
        return "directory-group:" + group;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("displayName", displayName);
    }
}
