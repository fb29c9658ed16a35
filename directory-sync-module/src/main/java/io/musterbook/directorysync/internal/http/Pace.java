package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How fast one token may call this node: so many requests a second, with a burst of four seconds' worth. Directories
 * repeat a 429 by themselves.
 */
@ApplicationScoped
class Pace {
    private static final long SECOND = 1_000_000_000L;
    private static final int BURST_SECONDS = 4;

    /** More tokens than one node ever serves at once; beyond it the oldest knowledge is thrown away. */
    private static final int MAX_TOKENS = 100_000;

    private final long nanosPerRequest;
    private final ConcurrentHashMap<UUID, AtomicLong> dueByToken = new ConcurrentHashMap<>();

    @Inject
    Pace(@ConfigProperty(name = "musterbook.scim.requests-per-second") int requestsPerSecond) {
        this.nanosPerRequest = requestsPerSecond == 0 ? 0 : SECOND / requestsPerSecond;
    }

    /** @throws ScimException 429 if the token calls too fast */
    void require(UUID token) {
        if (nanosPerRequest == 0) {
            return;
        }
        if (dueByToken.size() > MAX_TOKENS) {
            dueByToken.clear();
        }
        long now = System.nanoTime();
        var due = dueByToken.computeIfAbsent(token, unknown -> new AtomicLong(now));
        long earlier = due.getAndUpdate(held -> isTooFast(held, now) ? held : Math.max(held, now) + nanosPerRequest);
        if (isTooFast(earlier, now)) {
            throw Retry.later("This token sends requests faster than this server answers them.");
        }
    }

    /** Whether one more request would be further ahead of its time than the burst allows. */
    private boolean isTooFast(long due, long now) {
        return due + nanosPerRequest - now > BURST_SECONDS * SECOND;
    }
}
