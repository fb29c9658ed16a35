package io.musterbook.invitation.internal;

import io.musterbook.invitation.InviteOutcome;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Invites one person in a transaction of its own. */
public interface Inviting {
    /**
     * Invites somebody who has no place yet.
     *
     * @throws io.musterbook.workspace.SeatLimitReached if no seat is free
     * @throws io.musterbook.workspace.AddressTaken if somebody else was faster
     * @throws io.musterbook.workspace.NotAllowed if the actor may not
     */
    InviteOutcome.Result invite(
            WorkspaceId workspace,
            EmailAddress email,
            String name,
            Role role,
            @Nullable Instant heldUntil,
            Actor actor);
}
