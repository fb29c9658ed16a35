package io.musterbook.invitation.internal.mail;

import io.musterbook.workspace.EmailAddress;
import java.util.Locale;

/**
 * A mail that is written and not yet wrapped for the wire.
 *
 * @param fromName what the sender is called; already harmless
 * @param subject one line; already harmless
 * @param text the plain text part; its first link is the one the mail is about
 * @param html the HTML part
 * @param messageId with angle brackets; the same for every attempt
 */
public record Letter(
        EmailAddress to,
        String fromName,
        String subject,
        String text,
        String html,
        Locale language,
        String messageId) {}
