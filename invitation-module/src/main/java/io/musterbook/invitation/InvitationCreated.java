package io.musterbook.invitation;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** Somebody was invited; the mail is scheduled in the same transaction. */
public record InvitationCreated(WorkspaceId workspace, Actor actor, Instant at, InvitationId invitation, String email)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "invitation.created";
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
