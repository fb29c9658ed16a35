package io.musterbook.workspace;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace knows about a person.
 *
 * @param email where mail goes, or null if there is no address
 * @param displayName 1 to 256 characters
 * @param language the person's preferred language, or null for the workspace's
 * @param timezone where the person's days end, or null for the workspace's
 * @param signInName what a directory calls the person, and so an identity provider's assertion; null if none does
 */
public record MemberProfile(
        @Nullable EmailAddress email,
        String displayName,
        @Nullable Locale language,
        @Nullable ZoneId timezone,
        @Nullable IdentityKey signInName) {
    /** Control characters become spaces, and what is too long is cut: a directory's name never stops a person. */
    public MemberProfile {
        displayName = displayName.replaceAll("\\p{Cntrl}", " ").strip();
        if (displayName.isEmpty()) {
            displayName = email == null ? "Unnamed person" : email.value();
        }
        if (displayName.length() > 256) {
            displayName = displayName.substring(0, displayName.offsetByCodePoints(0, 128));
        }
    }

    /** The same profile with another address. */
    public MemberProfile withEmail(@Nullable EmailAddress other) {
        return new MemberProfile(other, displayName, language, timezone, signInName);
    }

    /** A profile of somebody whom no directory names. */
    public MemberProfile(
            @Nullable EmailAddress email, String displayName, @Nullable Locale language, @Nullable ZoneId timezone) {
        this(email, displayName, language, timezone, null);
    }
}
