package io.musterbook.invitation.internal.letters;

import io.musterbook.invitation.MailState;
import io.musterbook.invitation.internal.mail.DemoMailTable;
import io.musterbook.invitation.internal.mail.DemoMailTable.NewMail;
import io.musterbook.invitation.internal.mail.MailRules;
import io.musterbook.invitation.internal.mail.PaceTable;
import io.musterbook.invitation.internal.mail.Refusal;
import io.musterbook.invitation.internal.mail.RetryPlan;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ledger over the letter's row and the one row of the pace. A letter waits for nobody: it takes the next turn, and
 * the invitations behind it move back by one.
 */
@Stateless
public class DatabaseLetterLedger implements LetterLedger {
    private static final Duration UNCONFIGURED = Duration.ofMinutes(5);

    private final LetterTable letters;
    private final PaceTable paces;
    private final DemoMailTable demoMails;
    private final MailRules rules;
    private final Clock clock;

    @Inject
    public DatabaseLetterLedger(
            LetterTable letters, PaceTable paces, DemoMailTable demoMails, MailRules rules, Clock clock) {
        this.letters = letters;
        this.paces = paces;
        this.demoMails = demoMails;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Turn prepare(UUID id, boolean canSend) {
        var waiting = letters.lockWaiting(id);
        if (waiting.isEmpty()) {
            return new Turn(null, null);
        }
        var now = clock.instant();
        if (!canSend) {
            return new Turn(null, now.plus(UNCONFIGURED));
        }
        var row = paces.lock();
        if (row.isPaused(now)) {
            return new Turn(null, row.pausedUntil());
        }
        paces.fullAt(rules.pace().reserve(row.fullAt(), now).fullAt());
        return new Turn(waiting.get(), null);
    }

    @Override
    public void drop(UUID id) {
        letters.end(id, MailState.CANCELLED, 0, null, clock.instant());
    }

    @Override
    public void sent(UUID id, Optional<NewMail> kept) {
        if (letters.lockWaiting(id).isPresent()) {
            var now = clock.instant();
            kept.ifPresent(mail -> demoMails.insert(mail, now));
            letters.end(id, MailState.SENT, 0, null, now);
            paces.recovered();
        }
    }

    @Override
    public Optional<Instant> refused(UUID id, Refusal refusal) {
        var waiting = letters.lockWaiting(id);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        int attempts = waiting.get().attempts();
        return switch (refusal.kind()) {
            case BOUNCE -> ended(id, MailState.BOUNCED, attempts, refusal, now);
            case REFUSED -> ended(id, MailState.PARKED, attempts, refusal, now);
            case DELAYED -> delayed(id, attempts + 1, refusal, now);
            case DELAYED_AND_PAUSE -> {
                pause(refusal, now);
                yield delayed(id, attempts + 1, refusal, now);
            }
            case TROUBLE -> {
                letters.end(id, MailState.WAITING, attempts, refusal.problem(), now);
                yield Optional.of(pause(refusal, now));
            }
        };
    }

    private Optional<Instant> ended(UUID id, MailState as, int attempts, Refusal refusal, Instant now) {
        letters.end(id, as, attempts + 1, refusal.problem(), now);
        return Optional.empty();
    }

    private Optional<Instant> delayed(UUID id, int attempts, Refusal refusal, Instant now) {
        var wait = RetryPlan.afterAttempts(attempts, ThreadLocalRandom.current().nextDouble());
        letters.end(id, wait.isPresent() ? MailState.WAITING : MailState.PARKED, attempts, refusal.problem(), now);
        return wait.map(now::plus);
    }

    private Instant pause(Refusal refusal, Instant now) {
        var row = paces.lock();
        if (row.isPaused(now) && row.pausedUntil() != null) {
            return row.pausedUntil();
        }
        var until = now.plus(RetryPlan.pause(row.troubles() + 1));
        paces.pause(until, row.troubles() + 1, refusal.problem(), now);
        return until;
    }
}
