package io.musterbook.invitation.internal;

import io.musterbook.invitation.Invitations;
import io.musterbook.invitation.InviteOutcome;
import io.musterbook.invitation.InviteOutcome.Result;
import io.musterbook.invitation.internal.AddressList.Entry;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.SeatLimitReached;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Many people invited by hand, one after the other and each in a transaction of their own. */
@ApplicationScoped
public class InviteMany {
    private final Inviting one;
    private final Administration administration;
    private final Clock clock;

    @Inject
    public InviteMany(Inviting one, Administration administration, Clock clock) {
        this.one = one;
        this.administration = administration;
        this.clock = clock;
    }

    List<InviteOutcome> invite(
            WorkspaceId workspace, String text, Role role, @Nullable Instant heldUntil, Actor actor) {
        administration.authority(workspace, actor).denialOfInvitation(role).ifPresent(denial -> {
            throw new NotAllowed(denial);
        });
        if (heldUntil != null) {
            HoldDay.check(heldUntil, clock.instant());
        }
        var entries = AddressList.read(text, Invitations.MOST_AT_ONCE + 1);
        if (entries.isEmpty()) {
            throw new InvalidValue("emails", "Write at least one e-mail address.");
        }
        if (entries.size() > Invitations.MOST_AT_ONCE) {
            throw new InvalidValue(
                    "emails",
                    "That is more than " + Invitations.MOST_AT_ONCE + " addresses. Invite them in several goes.");
        }
        var seen = new HashSet<String>();
        var outcomes = new ArrayList<InviteOutcome>();
        for (var entry : entries) {
            outcomes.add(new InviteOutcome(entry.line(), result(workspace, entry, seen, role, heldUntil, actor)));
        }
        return outcomes;
    }

    private Result result(
            WorkspaceId workspace, Entry entry, Set<String> seen, Role role, @Nullable Instant heldUntil, Actor actor) {
        var email = entry.email();
        if (email == null) {
            return Result.NOT_AN_ADDRESS;
        }
        if (!seen.add(email.key().value())) {
            return Result.REPEATED;
        }
        try {
            return one.invite(workspace, email, entry.name(), role, heldUntil, actor);
        } catch (SeatLimitReached full) {
            return Result.NO_FREE_SEAT;
        } catch (AddressTaken raced) {
            return Result.ALREADY_INVITED;
        }
    }
}
