package io.musterbook.directorysync.internal.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberProfile;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a SCIM user means to a workspace: where mail goes, what the person is called, language and time zone. */
public final class PersonProfile {
    private PersonProfile() {}

    /** The profile in a canonical SCIM document. */
    public static MemberProfile of(ObjectNode document) {
        return new MemberProfile(
                address(document).orElse(null),
                displayName(document),
                language(document),
                timezone(document),
                IdentityKey.parse(document.path("userName").asText()).orElse(null));
    }

    /** The primary e-mail, else the first, else the user name if it is an address. */
    private static Optional<EmailAddress> address(ObjectNode document) {
        var emails = document.path("emails");
        String chosen = null;
        for (var email : emails) {
            if (chosen == null || email.path("primary").asBoolean()) {
                chosen = email.path("value").textValue();
            }
        }
        var address = chosen == null ? Optional.<EmailAddress>empty() : EmailAddress.parse(chosen);
        return address.or(() -> EmailAddress.parse(document.path("userName").asText()));
    }

    private static String displayName(ObjectNode document) {
        var name = document.path("name");
        var full = (name.path("givenName").asText("") + " "
                        + name.path("familyName").asText(""))
                .strip();
        return firstFilled(
                document.path("displayName").asText(""),
                name.path("formatted").asText(""),
                full,
                document.path("userName").asText(""));
    }

    private static String firstFilled(String... texts) {
        for (var text : texts) {
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static @Nullable Locale language(ObjectNode document) {
        var tag = text(document.path("preferredLanguage"));
        if (tag == null) {
            return null;
        }
        try {
            // "de-DE,en;q=0.8" is what RFC 7643 section 4.1.1 allows: the first is the preferred one.
            var first = tag.split("[,;]", 2)[0].strip().replace('_', '-');
            return new Locale.Builder().setLanguageTag(first).build();
        } catch (IllformedLocaleException unknown) {
            return null;
        }
    }

    private static @Nullable ZoneId timezone(ObjectNode document) {
        var name = text(document.path("timezone"));
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode node) {
        var text = node.textValue();
        return text == null || text.isBlank() || text.length() > 64 ? null : text;
    }
}
