package io.musterbook.invitation.internal;

import io.musterbook.invitation.BounceNotice;
import io.musterbook.invitation.InvitationBounced;
import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.InvitationMailHeld;
import io.musterbook.invitation.MailOutlook;
import io.musterbook.invitation.MailState;
import io.musterbook.invitation.OutgoingMail;
import io.musterbook.invitation.internal.letters.AccountLetters;
import io.musterbook.invitation.internal.mail.MailRules;
import io.musterbook.invitation.internal.mail.PaceTable;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mail on its way. */
@Stateless
public class MailDesk implements OutgoingMail {
    /** {@code <invitation.generation@host>} of an invitation, {@code <letter@host>} of any other mail. */
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.\\d+)?@[^@>]*>?");

    private final HoldTable holds;
    private final InvitationTable invitations;
    private final InvitationQueries queries;
    private final AccountLetters letters;
    private final PaceTable paces;
    private final MailRules rules;
    private final Administration administration;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public MailDesk(
            HoldTable holds,
            InvitationTable invitations,
            InvitationQueries queries,
            AccountLetters letters,
            PaceTable paces,
            MailRules rules,
            Administration administration,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.holds = holds;
        this.invitations = invitations;
        this.queries = queries;
        this.letters = letters;
        this.paces = paces;
        this.rules = rules;
        this.administration = administration;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public MailOutlook outlook(WorkspaceId workspace) {
        var now = clock.instant();
        var counts = holds.count(workspace);
        var heldUntil = holds.until(workspace, now).or(counts::day).orElse(null);
        if (counts.waiting() + counts.held() == 0) {
            return new MailOutlook(0, 0, 0, null, heldUntil, null);
        }
        long sent =
                counts.since().map(since -> holds.sentSince(workspace, since)).orElse(0L);
        return new MailOutlook(
                sent,
                counts.waiting(),
                counts.held(),
                counts.waiting() == 0 ? null : doneAbout(now),
                heldUntil,
                paces.trouble(now));
    }

    @Override
    public void hold(WorkspaceId workspace, Instant until, Actor actor) {
        administers(workspace, actor);
        var now = clock.instant();
        HoldDay.check(until, now);
        holds.put(workspace, until);
        events.fire(new InvitationMailHeld(workspace, actor, now, until));
    }

    @Override
    public void release(WorkspaceId workspace, Actor actor) {
        administers(workspace, actor);
        holds.remove(workspace);
        holds.forgetDays(workspace);
        events.fire(new InvitationMailHeld(workspace, actor, clock.instant(), null));
    }

    @Override
    public boolean bounced(BounceNotice notice) {
        var id = messageId(notice.messageId());
        if (notice.messageId() != null && id == null && notice.address() == null) {
            return false;
        }
        var found =
                queries.lockForBounce(id == null ? null : new InvitationId(id), notice.address(), notice.workspace());
        if (found.isEmpty()) {
            return id != null && letters.bounced(id, notice);
        }
        if (notice.isFinal() && found.get().mail().state() != MailState.BOUNCED) {
            bounce(found.get(), notice);
        }
        return true;
    }

    @Override
    public void forgotPassword(EmailAddress email) {
        letters.forgotPassword(email);
    }

    @Override
    public void confirmAddress(AccountId account, EmailAddress wanted) {
        letters.confirmAddress(account, wanted);
    }

    private void bounce(Invitation invitation, BounceNotice notice) {
        var now = clock.instant();
        invitations.update(invitation.bounced(notice.status(), notice.diagnostic()), now);
        events.fire(new InvitationBounced(
                invitation.terms().workspace(),
                new Actor.Operator(),
                now,
                invitation.id(),
                invitation.terms().email().value(),
                notice.status()));
    }

    private Instant doneAbout(Instant now) {
        int perMinute = rules.pace().perMinute();
        return perMinute == 0
                ? now
                : now.plus(Duration.ofMinutes(1)
                        .multipliedBy(holds.waitingEverywhere())
                        .dividedBy(perMinute));
    }

    private void administers(WorkspaceId workspace, Actor actor) {
        administration
                .authority(workspace, actor)
                .denialOfInvitation(Role.VIEWER)
                .ifPresent(denial -> {
                    throw new NotAllowed(denial);
                });
    }

    private static @Nullable UUID messageId(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(MESSAGE_ID::matcher)
                .filter(Matcher::matches)
                .map(match -> UUID.fromString(match.group(1)))
                .orElse(null);
    }
}
