package io.musterbook.invitation.internal;

import io.musterbook.invitation.internal.words.Phrases;
import io.musterbook.invitation.internal.words.PlainName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who invites, as far as the invited person is told.
 *
 * @param name of the person who invites or looks after the directory; null where nobody is known
 */
public record Inviter(Kind kind, @Nullable String name) {
    /** What kind of inviter. */
    public enum Kind {
        DIRECTORY("directory"),
        PERSON("person"),
        OPERATOR("operator");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** What follows a phrase's name for this inviter, for example {@code directory.alone}. */
    public String key() {
        return kind == Kind.DIRECTORY && name == null ? "directory.alone" : kind.key;
    }

    /** For example <i>Acme's directory, looked after by Olivia Marsh</i>. */
    public String inWords(Phrases phrases, String workspaceName) {
        return phrases.say(
                "inviter." + key(),
                Map.of("workspace", PlainName.of(workspaceName), "name", name == null ? "" : PlainName.of(name)));
    }
}
