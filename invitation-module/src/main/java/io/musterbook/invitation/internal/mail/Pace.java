package io.musterbook.invitation.internal.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Spreads mails: a bucket that a minute fills. The whole state is one moment, at which the bucket would be full again
 * (the generic cell rate algorithm), so one row in the database paces all nodes.
 *
 * @param perMinute mails per minute, also the largest burst; 0 is without limit
 */
public record Pace(int perMinute) {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /**
     * A reserved moment.
     *
     * @param slot when the mail may leave; never before it was asked for
     * @param fullAt the new state
     */
    public record Reservation(Instant slot, Instant fullAt) {}

    /** Reserves the next free moment. */
    public Reservation reserve(@Nullable Instant fullAt, Instant now) {
        if (perMinute == 0) {
            return new Reservation(now, now);
        }
        var interval = MINUTE.dividedBy(perMinute);
        var base = fullAt == null || fullAt.isBefore(now) ? now : fullAt;
        var earliest = base.minus(MINUTE).plus(interval);
        return new Reservation(earliest.isAfter(now) ? earliest : now, base.plus(interval));
    }
}
