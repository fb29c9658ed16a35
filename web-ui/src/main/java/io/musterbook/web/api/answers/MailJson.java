package io.musterbook.web.api.answers;

import io.musterbook.invitation.DemoMail;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A mail that the demo kept. */
public record MailJson(
        UUID id, String to, String subject, String text, String html, Map<String, String> headers, Instant at) {
    /** The JSON of a mail. */
    public static MailJson of(DemoMail mail) {
        return new MailJson(
                mail.id(),
                mail.to(),
                mail.subject(),
                mail.text(),
                mail.html(),
                new TreeMap<>(mail.headers()),
                mail.at());
    }
}
