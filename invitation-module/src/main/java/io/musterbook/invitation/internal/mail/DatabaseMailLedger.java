package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.MailState;
import io.musterbook.invitation.internal.HoldTable;
import io.musterbook.invitation.internal.Invitation;
import io.musterbook.invitation.internal.InvitationTable;
import io.musterbook.invitation.internal.MailOrder;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The ledger over the invitation's row and the one row of the pace. */
@Stateless
public class DatabaseMailLedger implements MailLedger {
    /** How often an unconfigured installation looks again. */
    private static final Duration UNCONFIGURED = Duration.ofMinutes(5);

    /** How soon a mail is looked at again whose person was away for a moment. */
    private static final Duration CAME_BACK = Duration.ofSeconds(5);

    private static final String TOO_MANY_TODAY =
            "Today's mails to addresses outside verified domains are used up; this one goes out tomorrow. Verify the domain"
                    + " to send at once.";

    private final InvitationTable invitations;
    private final HoldTable holds;
    private final DailyAllowance allowance;
    private final MailTable mails;
    private final PaceTable paces;
    private final DemoMailTable demoMails;
    private final MailRules rules;
    private final Clock clock;

    @Inject
    public DatabaseMailLedger(
            InvitationTable invitations,
            HoldTable holds,
            DailyAllowance allowance,
            MailTable mails,
            PaceTable paces,
            DemoMailTable demoMails,
            MailRules rules,
            Clock clock) {
        this.invitations = invitations;
        this.holds = holds;
        this.allowance = allowance;
        this.mails = mails;
        this.paces = paces;
        this.demoMails = demoMails;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Step prepare(MailOrder order, boolean canSend) {
        var now = clock.instant();
        var waiting = waiting(order);
        if (waiting.isEmpty()) {
            return new Step.Done();
        }
        var invitation = waiting.get();
        if (!invitation.isPending()) {
            mails.cancel(order);
            return new Step.Done();
        }
        if (!canSend) {
            return new Step.Later(now.plus(UNCONFIGURED));
        }
        if (holds.holds(invitation.id(), invitation.terms().workspace(), now)) {
            mails.hold(order);
            return new Step.Done();
        }
        return turn(order, invitation, now);
    }

    private Step turn(MailOrder order, Invitation invitation, Instant now) {
        var terms = invitation.terms();
        boolean counts = allowance.countsFor(terms.workspace(), terms.email());
        if (counts && !allowance.isLeft(terms.workspace(), now)) {
            return tomorrow(order, now);
        }
        var slot = slot(order, invitation, now);
        if (slot.isAfter(now)) {
            return new Step.Later(slot);
        }
        return counts && !allowance.take(terms.workspace(), now) ? tomorrow(order, now) : new Step.Send(invitation);
    }

    /** Too many today: the mail takes its turn anew tomorrow. */
    private Step tomorrow(MailOrder order, Instant now) {
        mails.refused(order, MailState.WAITING, 0, TOO_MANY_TODAY);
        return new Step.Later(DailyAllowance.tomorrow(now));
    }

    @Override
    public Optional<Instant> cancel(MailOrder order) {
        if (waiting(order).filter(Invitation::isPending).isPresent()) {
            return Optional.of(clock.instant().plus(CAME_BACK));
        }
        mails.cancel(order);
        return Optional.empty();
    }

    @Override
    public void keepInDemo(MailOrder order, DemoMailTable.NewMail mail, Instant expiresAt) {
        var waiting = waiting(order);
        if (waiting.filter(Invitation::isPending).isPresent()) {
            var now = clock.instant();
            demoMails.insert(mail, now);
            mails.sent(order, now, expiresAt);
        } else if (waiting.isPresent()) {
            mails.cancel(order); // or nobody would order it again when the person comes back
        }
    }

    @Override
    public void sent(MailOrder order, Instant at, Instant expiresAt) {
        mails.sent(order, at, expiresAt);
        paces.recovered();
    }

    @Override
    public Optional<Instant> refused(MailOrder order, Refusal refusal) {
        var waiting = waiting(order);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        int attempts = waiting.get().mail().attempts();
        var terms = waiting.get().terms();
        if (allowance.countsFor(terms.workspace(), terms.email())) {
            allowance.giveBack(terms.workspace(), now);
        }
        return switch (refusal.kind()) {
            case BOUNCE -> ended(order, MailState.BOUNCED, attempts + 1, refusal);
            case REFUSED -> ended(order, MailState.PARKED, attempts + 1, refusal);
            case DELAYED -> delayed(order, attempts + 1, refusal, now);
            case DELAYED_AND_PAUSE -> {
                pause(refusal, now);
                yield delayed(order, attempts + 1, refusal, now);
            }
            case TROUBLE -> {
                mails.refused(order, MailState.WAITING, attempts, refusal.problem());
                yield Optional.of(pause(refusal, now));
            }
        };
    }

    private Optional<Invitation> waiting(MailOrder order) {
        return invitations
                .lock(new InvitationId(order.invitation()))
                .filter(invitation -> invitation.generation() == order.generation()
                        && invitation.mail().state() == MailState.WAITING);
    }

    private Instant slot(MailOrder order, Invitation invitation, Instant now) {
        var row = paces.lock();
        var slot = invitation.mail().slotAt();
        if (row.isPaused(now) && row.pausedUntil() != null) {
            if (slot != null && slot.isAfter(row.pausedUntil())) {
                return slot;
            }
            // A moment inside the pause is lost: those who missed theirs queue up again instead of leaving all at once.
            mails.reserve(order, null);
            return row.pausedUntil();
        }
        if (slot != null) {
            return slot;
        }
        var reservation = rules.pace().reserve(row.fullAt(), now);
        paces.fullAt(reservation.fullAt());
        mails.reserve(order, reservation.slot());
        return reservation.slot();
    }

    private Optional<Instant> delayed(MailOrder order, int attempts, Refusal refusal, Instant now) {
        var wait = RetryPlan.afterAttempts(attempts, ThreadLocalRandom.current().nextDouble());
        mails.refused(order, wait.isPresent() ? MailState.WAITING : MailState.PARKED, attempts, refusal.problem());
        return wait.map(now::plus);
    }

    private Optional<Instant> ended(MailOrder order, MailState state, int attempts, Refusal refusal) {
        mails.refused(order, state, attempts, refusal.problem());
        return Optional.empty();
    }

    private Instant pause(Refusal refusal, Instant now) {
        var row = paces.lock();
        if (row.isPaused(now) && row.pausedUntil() != null) {
            return row.pausedUntil();
        }
        int troubles = row.troubles() + 1;
        var until = now.plus(RetryPlan.pause(troubles));
        paces.pause(until, troubles, refusal.problem(), now);
        return until;
    }
}
