package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.internal.Inviter;
import io.musterbook.invitation.internal.words.Phrases;
import io.musterbook.invitation.internal.words.PlainName;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Role;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the invitation mail. Pure: the same facts give the same letter. */
final class LetterWriter {
    private LetterWriter() {}

    /**
     * What an invitation mail tells. Names come from outside and may be hostile.
     *
     * @param displayName of the invited person; may be the address where no name is known
     * @param contact whom to ask, or null
     * @param singleSignOn whether the person joins with single sign-on
     * @param expiresAt in the time zone to print
     */
    record Facts(
            EmailAddress to,
            String displayName,
            Role role,
            String workspaceName,
            Inviter inviter,
            @Nullable EmailAddress contact,
            URI link,
            boolean singleSignOn,
            ZonedDateTime expiresAt,
            Locale language,
            String messageId) {}

    static Letter write(Facts facts) {
        var phrases = Phrases.of(facts.language);
        var values = values(facts, phrases);
        var subject = phrases.say("mail.subject", values);
        var greeting = phrases.say(named(facts) ? "mail.greeting" : "mail.greeting.nameless", addressed(facts, values));
        var body = phrases.say("mail.body." + facts.inviter.key(), values);
        var footer = phrases.say("mail.unexpected", values)
                + (facts.contact == null ? "" : " " + phrases.say("mail.questions", values));
        return LetterPage.write(new LetterPage.Sheet(
                facts.to,
                values.getOrDefault("workspace", ""),
                subject,
                phrases.say("mail.preview", values),
                greeting,
                body,
                facts.link,
                phrases.say(facts.singleSignOn ? "mail.button.sso" : "mail.button", values),
                phrases.say("mail.terms.button", values),
                phrases.say("mail.terms.link", values),
                footer,
                phrases.language(),
                facts.messageId));
    }

    private static Map<String, String> values(Facts facts, Phrases phrases) {
        var workspace = PlainName.of(facts.workspaceName);
        var values = new HashMap<String, String>();
        values.put("workspace", workspace.isEmpty() ? "Musterbook" : workspace);
        values.put("name", facts.inviter.name() == null ? "" : PlainName.of(facts.inviter.name()));
        values.put("role", phrases.role(facts.role));
        values.put("address", facts.to.value());
        values.put("until", phrases.until(facts.expiresAt));
        values.put("contact", facts.contact == null ? "" : facts.contact.value());
        return values;
    }

    private static Map<String, String> addressed(Facts facts, Map<String, String> values) {
        var addressed = new HashMap<>(values);
        addressed.put("name", PlainName.of(facts.displayName));
        return addressed;
    }

    /** An address is no name to greet somebody by. */
    private static boolean named(Facts facts) {
        return !facts.displayName.contains("@")
                && !PlainName.of(facts.displayName).isEmpty();
    }
}
