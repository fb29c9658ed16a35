package io.musterbook.signon.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lives: so long at most, and so long without a request. */
@ApplicationScoped
class SessionLimits {
    private final Duration longest;
    private final Duration idle;

    /**
     * @param maxHours {@code musterbook.session.max-hours}: a session ends this long after the sign-in
     * @param idleMinutes {@code musterbook.session.idle-minutes}: a session ends this long after the last request
     */
    @Inject
    SessionLimits(
            @ConfigProperty(name = "musterbook.session.max-hours") int maxHours,
            @ConfigProperty(name = "musterbook.session.idle-minutes") int idleMinutes) {
        longest = Duration.ofHours(maxHours);
        idle = Duration.ofMinutes(idleMinutes);
    }

    /** Sessions that began at or before this instant are over. */
    Instant startedAfter(Instant now) {
        return now.minus(longest);
    }

    /** Sessions that were last used at or before this instant are over. */
    Instant usedAfter(Instant now) {
        return now.minus(idle);
    }
}
