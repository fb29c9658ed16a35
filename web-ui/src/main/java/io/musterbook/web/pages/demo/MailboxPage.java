package io.musterbook.web.pages.demo;

import io.musterbook.invitation.DemoMail;
import io.musterbook.invitation.DemoMailbox;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The mail that the demo kept instead of sending. */
@Named
@RequestScoped
public class MailboxPage {
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss '(UTC'xxx')'", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final DemoMailbox mailbox;
    private final Clock clock;
    private final Lazy<List<DemoMail>> mails;

    @Inject
    MailboxPage(DemoMailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
        mails = new Lazy<>(() -> mailbox.mails(null));
    }

    /** Throws all mail away. */
    public void discard() {
        mailbox.empty();
        Browser.goTo("/demo/mailbox");
    }

    /** The newest mails, newest first. */
    public List<DemoMail> getMails() {
        return mails.get();
    }

    /** The mail that is open: the one the address names, else the newest. */
    public Optional<DemoMail> getOpen() {
        var named = Browser.parameter("mail");
        if (named == null) {
            return getMails().stream().findFirst();
        }
        return id(named).flatMap(mailbox::find);
    }

    /** How the open mail is shown: {@code html, text, headers}. */
    public String getView() {
        return switch (String.valueOf(Browser.parameter("view"))) {
            case "text" -> "text";
            case "headers" -> "headers";
            default -> "html";
        };
    }

    /** The headers of the open mail by name. */
    public Map<String, String> getHeaders() {
        return new TreeMap<>(getOpen().map(DemoMail::headers).orElse(Map.of()));
    }

    /** The time of a mail of today, else its day. */
    public String brief(Instant at) {
        var zone = clock.getZone();
        boolean today = at.atZone(zone)
                .truncatedTo(ChronoUnit.DAYS)
                .equals(clock.instant().atZone(zone).truncatedTo(ChronoUnit.DAYS));
        return (today ? TIME : DAY).format(at.atZone(zone));
    }

    /** The instant to the second. */
    public String exact(Instant at) {
        return EXACT.format(at.atZone(clock.getZone()));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
