package io.musterbook.invitation;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** A relay reported later that an invitation's mail did not arrive. */
public record InvitationBounced(
        WorkspaceId workspace, Actor actor, Instant at, InvitationId invitation, String email, String status)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "invitation.bounced";
    }

    @Override
    public String target() {
        return "invitation:" + invitation;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("email", email, "status", status);
    }
}
