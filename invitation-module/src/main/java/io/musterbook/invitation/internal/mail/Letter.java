package io.musterbook.invitation.internal.mail;

import io.musterbook.workspace.EmailAddress;
import java.time.Instant;
import java.util.Locale;

/**
 * A mail that is written and not yet wrapped for the wire.
 *
 * @param fromName what the sender is called; already harmless
 * @param subject one line; already harmless
 * @param text the plain text part; its first link is the invitation's
 * @param html the HTML part
 * @param messageId with angle brackets; the same for every attempt
 * @param expiresAt when the link stops working if the mail is taken now
 */
record Letter(
        EmailAddress to,
        String fromName,
        String subject,
        String text,
        String html,
        Locale language,
        String messageId,
        Instant expiresAt) {}
