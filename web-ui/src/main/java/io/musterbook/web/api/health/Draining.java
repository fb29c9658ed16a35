package io.musterbook.web.api.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/**
 * Knows that the process was told to end. The server goes on serving for its grace period, so that requests in flight
 * finish; whoever sends traffic should learn at once to send it elsewhere.
 */
@ApplicationScoped
public class Draining {
    private final Thread hook = new Thread(() -> this.begun = true, "musterbook-draining");
    private volatile boolean begun;

    /** Whether this node is about to go. */
    public boolean hasBegun() {
        return begun;
    }

    void listen(@Observes @Initialized(ApplicationScoped.class) Object start) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @PreDestroy
    void forget() {
        begun = true;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // then the hook has run or runs now, and there is nothing to remove
        }
    }
}
