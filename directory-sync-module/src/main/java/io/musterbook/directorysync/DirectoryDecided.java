package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An admin answered a question about a directory user, one of the plan included. */
public record DirectoryDecided(
        WorkspaceId workspace,
        Actor actor,
        Instant at,
        UUID user,
        String userName,
        CandidateReason reason,
        boolean letIn)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return letIn ? "directory-user.let-in" : "directory-user.kept-apart";
    }

    @Override
    public String target() {
        return "directory-user:" + user;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("userName", userName, "reason", reason.name());
    }
}
