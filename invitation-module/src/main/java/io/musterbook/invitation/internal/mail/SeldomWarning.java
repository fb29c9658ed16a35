package io.musterbook.invitation.internal.mail;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A warning that a node repeats at most once an hour. */
@ApplicationScoped
public class SeldomWarning {
    private static final System.Logger LOG = System.getLogger(SeldomWarning.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    @Inject
    public SeldomWarning(Clock clock) {
        this.clock = clock;
    }

    void say(String warning) {
        var now = clock.instant();
        var quiet = quietUntil.get();
        if (!quiet.isAfter(now) && quietUntil.compareAndSet(quiet, now.plus(PAUSE))) {
            LOG.log(WARNING, warning);
        }
    }
}
