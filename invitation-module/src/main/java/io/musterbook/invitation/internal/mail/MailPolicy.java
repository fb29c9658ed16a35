package io.musterbook.invitation.internal.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fast mail leaves, and whether it may stay in the demo's mailbox. */
@ApplicationScoped
public class MailPolicy {
    private final Pace pace;
    private final boolean demo;

    @Inject
    public MailPolicy(
            @ConfigProperty(name = "musterbook.mail.per-minute") int perMinute,
            @ConfigProperty(name = "musterbook.demo") boolean demo) {
        this.pace = new Pace(perMinute);
        this.demo = demo;
    }

    /** The pace of all nodes together. */
    Pace pace() {
        return pace;
    }

    /** Whether mail is kept where no server takes it. */
    boolean isDemo() {
        return demo;
    }
}
