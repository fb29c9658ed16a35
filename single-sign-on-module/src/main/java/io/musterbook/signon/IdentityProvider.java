package io.musterbook.signon;

import io.musterbook.workspace.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The identity providers we know by name, each with the labels of its own console. */
public enum IdentityProvider {
    OKTA("Okta", "Single sign-on URL", "Audience URI (SP Entity ID)"),
    ENTRA("Microsoft Entra ID", "Reply URL (Assertion Consumer Service URL)", "Identifier (Entity ID)"),
    GOOGLE("Google", "ACS URL", "Entity ID"),
    OTHER("Other SAML 2.0", "Assertion Consumer Service URL", "SP Entity ID");

    private final String displayName;
    private final String acsLabel;
    private final String entityLabel;

    IdentityProvider(String displayName, String acsLabel, String entityLabel) {
        this.displayName = displayName;
        this.acsLabel = acsLabel;
        this.entityLabel = entityLabel;
    }

    /** What people call it. */
    public String displayName() {
        return displayName;
    }

    /** What people call it in the middle of a sentence. */
    public String inSentence() {
        return this == OTHER ? "your identity provider" : displayName;
    }

    /** What its console calls our address for responses. */
    public String acsLabel() {
        return acsLabel;
    }

    /** What its console calls our entity id. */
    public String entityLabel() {
        return entityLabel;
    }

    /** Its word in the API, for example {@code okta}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The provider of a word of the API.
     *
     * @throws InvalidValue if there is none
     */
    public static IdentityProvider ofWord(String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "provider",
                        "Use one of "
                                + Arrays.stream(values())
                                        .map(IdentityProvider::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
