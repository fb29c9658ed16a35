package io.musterbook.invitation.internal.mail;

import io.musterbook.workspace.EmailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** A letter wrapped for the wire: one recipient, fixed headers, plain text and HTML. */
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Wraps a letter; headers are complete afterwards. */
    static MimeLetter of(Session session, Letter letter, String from, Instant now) throws MessagingException {
        var message = new MimeLetter(session, letter.messageId());
        message.setFrom(named(from, letter.fromName()));
        message.setRecipient(Message.RecipientType.TO, recipient(letter.to()));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(letter.text(), "plain"));
        parts.addBodyPart(part(letter.html(), "html"));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    /** The address as SMTP takes it: the domain in its ASCII form. */
    static InternetAddress recipient(EmailAddress email) throws MessagingException {
        var local = email.value().substring(0, email.value().indexOf('@') + 1);
        var key = email.key().value();
        var address = new InternetAddress();
        address.setAddress(local + key.substring(key.indexOf('@') + 1));
        return address;
    }

    /** The headers by name, in their order, spelled as they leave: the base class knows {@code Message-Id}. */
    Map<String, String> headers() throws MessagingException {
        var headers = new LinkedHashMap<String, String>();
        for (String line : Collections.list(getAllHeaderLines())) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return headers;
    }

    /** Keeps the id, which the base class would make anew: every attempt is the same mail. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            var from = new InternetAddress();
            from.setAddress(address);
            from.setPersonal(name, UTF_8);
            return from;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has " + UTF_8, e);
        }
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
