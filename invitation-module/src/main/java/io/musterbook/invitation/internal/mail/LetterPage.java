package io.musterbook.invitation.internal.mail;

import io.musterbook.workspace.EmailAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** The look that all our mails share: who writes, a sentence or two, one button, its terms, a foot. Pure. */
public final class LetterPage {
    private static final HtmlTemplate PAGE = HtmlTemplate.ofResource("invitation.html");

    private LetterPage() {}

    /**
     * What a mail says, in words that are harmless already.
     *
     * @param fromName what the sender is called, also printed above the subject
     * @param preview what a mail program shows beside the subject
     * @param buttonTerms what stands under the button, before the link is repeated
     * @param linkTerms the same for the text part, after the link
     */
    public record Sheet(
            EmailAddress to,
            String fromName,
            String subject,
            String preview,
            String greeting,
            String body,
            URI link,
            String button,
            String buttonTerms,
            String linkTerms,
            String footer,
            Locale language,
            String messageId) {}

    /** Both parts of the mail. */
    public static Letter write(Sheet sheet) {
        var text = String.join(
                "\n\n",
                Lines.wrapped(sheet.greeting),
                Lines.wrapped(sheet.body),
                sheet.link.toString(),
                Lines.wrapped(sheet.linkTerms),
                Lines.wrapped(sheet.footer) + "\n");
        var html = PAGE.fill(Map.ofEntries(
                Map.entry("language", sheet.language.toLanguageTag()),
                Map.entry("subject", sheet.subject),
                Map.entry("preview", sheet.preview),
                Map.entry("workspace", sheet.fromName),
                Map.entry("greeting", sheet.greeting),
                Map.entry("body", sheet.body),
                Map.entry("link", sheet.link.toString()),
                Map.entry("button", sheet.button),
                Map.entry("terms", sheet.buttonTerms),
                Map.entry("footer", sheet.footer)));
        return new Letter(sheet.to, sheet.fromName, sheet.subject, text, html, sheet.language, sheet.messageId);
    }
}
