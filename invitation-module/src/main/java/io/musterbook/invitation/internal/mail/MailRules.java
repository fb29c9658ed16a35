package io.musterbook.invitation.internal.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fast mail leaves, and whether it may stay in the demo's mailbox. */
@ApplicationScoped
public class MailRules {
    private final Pace pace;
    private final boolean demo;
    private final int unverifiedPerDay;

    @Inject
    public MailRules(
            @ConfigProperty(name = "musterbook.mail.per-minute") int perMinute,
            @ConfigProperty(name = "musterbook.mail.unverified-per-day") int unverifiedPerDay,
            @ConfigProperty(name = "musterbook.demo") boolean demo) {
        this.pace = new Pace(perMinute);
        this.unverifiedPerDay = unverifiedPerDay;
        this.demo = demo;
    }

    /** The pace of all nodes together. */
    public Pace pace() {
        return pace;
    }

    /** Whether mail is kept where no server takes it. */
    public boolean isDemo() {
        return demo;
    }

    /** How many invitations a workspace may send in a day to addresses whose domains it has not verified. */
    int unverifiedPerDay() {
        return unverifiedPerDay;
    }
}
