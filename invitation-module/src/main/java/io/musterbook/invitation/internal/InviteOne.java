package io.musterbook.invitation.internal;

import io.musterbook.invitation.InviteOutcome.Result;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of many who are invited. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class InviteOne implements Inviting {
    private final Members members;
    private final Administration administration;
    private final InvitationQueries queries;
    private final HoldTable holds;
    private final Clock clock;

    @Inject
    public InviteOne(
            Members members, Administration administration, InvitationQueries queries, HoldTable holds, Clock clock) {
        this.members = members;
        this.administration = administration;
        this.queries = queries;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public Result invite(
            WorkspaceId workspace,
            EmailAddress email,
            String name,
            Role role,
            @Nullable Instant heldUntil,
            Actor actor) {
        var known = members.findByAddress(workspace, email);
        if (known.isPresent()) {
            return place(known.get());
        }
        var member = administration.invite(workspace, new MemberProfile(email, name, null, null), role, actor);
        if (heldUntil != null) {
            queries.latest(workspace, List.of(member.id())).values().forEach(made -> holds.hold(made.id(), heldUntil));
        }
        return Result.INVITED;
    }

    private Result place(MemberSnapshot member) {
        return switch (member.state()) {
            case ACTIVE -> Result.ALREADY_MEMBER;
            case SUSPENDED -> Result.SUSPENDED;
            case INVITED -> isRecent(member) ? Result.INVITED_RECENTLY : Result.ALREADY_INVITED;
        };
    }

    private boolean isRecent(MemberSnapshot member) {
        var latest = queries.latest(member.workspace(), List.of(member.id())).get(member.id());
        var mailedAt = latest == null ? null : latest.mail().mailedAt();
        return mailedAt != null && mailedAt.plus(Course.MAIL_PAUSE).isAfter(clock.instant());
    }
}
