package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/**
 * The rules by which directory groups give roles were changed.
 *
 * @param before the rules in words, in order
 * @param after the same
 */
public record GroupRolesSaved(
        WorkspaceId workspace,
        Actor actor,
        Instant at,
        ConnectionId connection,
        String before,
        String after,
        Role defaultBefore,
        Role defaultAfter)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "directory.group-roles-saved";
    }

    @Override
    public String target() {
        return "directory:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("before", before, "after", after, "default", defaultBefore + " -> " + defaultAfter);
    }
}
