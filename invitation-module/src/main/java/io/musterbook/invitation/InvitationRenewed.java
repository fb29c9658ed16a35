package io.musterbook.invitation;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** An invitation got a new link or lives again. */
public record InvitationRenewed(WorkspaceId workspace, Actor actor, Instant at, InvitationId invitation, String email)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "invitation.renewed";
    }

    @Override
    public String target() {
        return "invitation:" + invitation;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("email", email);
    }
}
