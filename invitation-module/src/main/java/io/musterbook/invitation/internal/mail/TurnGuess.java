package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.internal.MailTurns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts the mails that this node orders with a bucket like the one that paces all nodes. */
@ApplicationScoped
public class TurnGuess implements MailTurns {
    /** The bucket of all nodes starts a moment after ours, when the first task has run. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    private final MailRules rules;
    private final Clock clock;
    private Instant fullAt = Instant.EPOCH;

    @Inject
    public TurnGuess(MailRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public synchronized Instant next(Instant due) {
        var now = clock.instant();
        if (due.isAfter(now) || rules.pace().perMinute() == 0) {
            return due;
        }
        var turn = rules.pace().reserve(fullAt, now);
        fullAt = turn.fullAt();
        return turn.slot().isAfter(now) ? turn.slot().plus(SLACK) : due;
    }

    @Override
    public synchronized void giveBack() {
        int perMinute = rules.pace().perMinute();
        if (perMinute > 0) {
            fullAt = fullAt.minus(Duration.ofMinutes(1).dividedBy(perMinute));
        }
    }
}
