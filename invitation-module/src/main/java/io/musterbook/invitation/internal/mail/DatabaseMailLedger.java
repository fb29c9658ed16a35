package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.MailState;
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

    private final InvitationTable invitations;
    private final MailTable mails;
    private final PaceTable paces;
    private final DemoMailTable demoMails;
    private final MailPolicy policy;
    private final Clock clock;

    @Inject
    public DatabaseMailLedger(
            InvitationTable invitations,
            MailTable mails,
            PaceTable paces,
            DemoMailTable demoMails,
            MailPolicy policy,
            Clock clock) {
        this.invitations = invitations;
        this.mails = mails;
        this.paces = paces;
        this.demoMails = demoMails;
        this.policy = policy;
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
        var slot = slot(order, invitation, now);
        return slot.isAfter(now) ? new Step.Later(slot) : new Step.Send(invitation);
    }

    @Override
    public void cancel(MailOrder order) {
        mails.cancel(order);
    }

    @Override
    public void keepInDemo(MailOrder order, DemoMailTable.NewMail mail, Instant expiresAt) {
        if (waiting(order).filter(Invitation::isPending).isPresent()) {
            var now = clock.instant();
            demoMails.insert(mail, now);
            mails.sent(order, now, expiresAt);
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
        var reservation = policy.pace().reserve(row.fullAt(), now);
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
