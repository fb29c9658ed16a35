package io.musterbook.invitation.internal.mail;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A warning that a node repeats at most once an hour. */
@ApplicationScoped
public class SeldomWarning {
    private static final System.Logger LOG = System.getLogger(SeldomWarning.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Clock clock;
    private final AtomicLong quietUntilMillis = new AtomicLong(Long.MIN_VALUE);

    @Inject
    public SeldomWarning(Clock clock) {
        this.clock = clock;
    }

    void say(String warning) {
        long now = clock.millis();
        long quiet = quietUntilMillis.get();
        if (quiet <= now && quietUntilMillis.compareAndSet(quiet, now + PAUSE.toMillis())) {
            LOG.log(WARNING, warning);
        }
    }
}
