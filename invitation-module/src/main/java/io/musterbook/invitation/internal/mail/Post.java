package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.internal.mail.DemoMailTable.NewMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Optional;

/** Hands written letters over: to the mail server, or in a demo without one to the demo's mailbox. */
@ApplicationScoped
public class Post {
    private final MailServer server;
    private final MailRules rules;
    private final SeldomWarning unconfigured;
    private final Clock clock;

    @Inject
    public Post(MailServer server, MailRules rules, SeldomWarning unconfigured, Clock clock) {
        this.server = server;
        this.rules = rules;
        this.unconfigured = unconfigured;
        this.clock = clock;
    }

    /** Whether there is anything to send mail with; if not, the log says so now and then. */
    public boolean isOpen() {
        boolean open = server.isKnown() || rules.isDemo();
        if (!open) {
            unconfigured.say("Mail waits: set musterbook.mail.host to the SMTP server that takes invitations.");
        }
        return open;
    }

    /** Whether mail really leaves this installation. */
    public boolean reachesPeople() {
        return server.isKnown();
    }

    /**
     * Hands a letter over. No transaction may be open: a mail server can take seconds.
     *
     * @return in a demo what the mailbox has to keep; nothing once the mail server took it
     * @throws NotTaken if it did not
     */
    public Optional<NewMail> hand(Letter letter) throws NotTaken {
        MimeLetter message;
        try {
            message = MimeLetter.of(server.session(), letter, server.from(), clock.instant());
            if (!server.isKnown()) {
                return Optional.of(NewMail.of(letter, message.headers()));
            }
        } catch (MessagingException e) {
            throw new NotTaken(Refusal.unwritable(e), e);
        }
        try {
            server.send(message);
        } catch (MessagingException e) {
            throw new NotTaken(Refusal.of(e), e);
        }
        return Optional.empty();
    }
}
