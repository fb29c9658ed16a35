package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The directory renamed a group or changed its members. */
public record DirectoryGroupChanged(
        WorkspaceId workspace, Actor actor, Instant at, UUID group, String displayName, int added, int removed)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "directory-group.changed";
    }

    @Override
    public String target() {
        return "directory-group:" + group;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("displayName", displayName, "added", String.valueOf(added), "removed", String.valueOf(removed));
    }
}
