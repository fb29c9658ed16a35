package io.musterbook.invitation.internal.mail;

import static java.lang.System.Logger.Level.DEBUG;

import io.musterbook.invitation.internal.InvitationLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The SMTP server that takes our mail ({@code musterbook.mail.*}). One conversation a mail, at most 5 seconds to
 * connect and 15 seconds for each answer.
 */
@ApplicationScoped
public class MailServer {
    private static final System.Logger LOG = System.getLogger(MailServer.class.getName());
    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";

    private final @Nullable String host;
    private final int port;
    private final @Nullable String user;
    private final @Nullable String password;
    private final String from;
    private final Session session;

    @Inject
    public MailServer(
            @ConfigProperty(name = "musterbook.mail.host") Optional<String> host,
            @ConfigProperty(name = "musterbook.mail.port") int port,
            @ConfigProperty(name = "musterbook.mail.user") Optional<String> user,
            @ConfigProperty(name = "musterbook.mail.password") Optional<String> password,
            @ConfigProperty(name = "musterbook.mail.starttls") Optional<String> starttls,
            @ConfigProperty(name = "musterbook.mail.from") Optional<String> from,
            InvitationLinks links) {
        this.host = host.orElse(null);
        this.port = port;
        this.user = user.orElse(null);
        this.password = password.orElse(null);
        this.from = from.orElse("musterbook@" + links.host());
        this.session =
                Session.getInstance(properties(starttls.orElse("required"), user.isPresent(), this.from, links.host()));
    }

    /** Whether there is a server at all. */
    boolean isKnown() {
        return host != null;
    }

    /** Wraps letters, for this server or for the demo. */
    Session session() {
        return session;
    }

    /** The sender of every mail. */
    String from() {
        return from;
    }

    /**
     * Hands a message to the server.
     *
     * @throws MessagingException if the server did not take it, see {@link Refusal#of}
     */
    void send(MimeLetter message) throws MessagingException {
        var transport = session.getTransport("smtp");
        try {
            transport.connect(host, port, user, password);
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** A mail that was taken stays taken if the farewell fails. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.log(DEBUG, "The mail server broke off the farewell.", e);
        }
    }

    private static Properties properties(String starttls, boolean signsIn, String from, String ourName) {
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(signsIn));
        properties.put("mail.smtp.from", from);
        properties.put("mail.smtp.localhost", ourName);
        properties.put("mail.smtp.starttls.enable", String.valueOf(!starttls.equals("off")));
        properties.put("mail.smtp.starttls.required", String.valueOf(starttls.equals("required")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
