package io.musterbook.invitation.internal.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a mail that was refused for now is tried again: soon at first, then every six hours, for three days. */
public final class RetryPlan {
    private static final List<Duration> FIRST =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofHours(1));
    private static final Duration LATER = Duration.ofHours(6);
    private static final int LAST_ATTEMPT = FIRST.size() + 12;

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5));

    private RetryPlan() {}

    /**
     * The wait before the next attempt, or nothing when it is time to give up.
     *
     * @param attempts how many attempts failed, from 1
     * @param luck spreads mails that failed together by a fifth; 0 to 1
     */
    public static Optional<Duration> afterAttempts(int attempts, double luck) {
        if (attempts > LAST_ATTEMPT) {
            return Optional.empty();
        }
        var wait = attempts <= FIRST.size() ? FIRST.get(attempts - 1) : LATER;
        return Optional.of(Duration.ofMillis(Math.round(wait.toMillis() * (0.8 + 0.4 * luck))));
    }

    /**
     * How long all mail waits when the mail server is in trouble.
     *
     * @param troubles how often in a row it was, from 1
     */
    public static Duration pause(int troubles) {
        return PAUSES.get(Math.min(troubles, PAUSES.size()) - 1);
    }
}
