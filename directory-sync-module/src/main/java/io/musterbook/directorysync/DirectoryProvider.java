package io.musterbook.directorysync;

import io.musterbook.workspace.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The directories we know by name, each with the labels of its own console. */
public enum DirectoryProvider {
    OKTA("Okta", "SCIM 2.0 Base URL", "OAuth Bearer Token"),
    ENTRA("Microsoft Entra ID", "Tenant URL", "Secret Token"),
    ONELOGIN("OneLogin", "SCIM Base URL", "SCIM Bearer Token"),
    JUMPCLOUD("JumpCloud", "Base URL", "Token Key"),
    OTHER("Other SCIM 2.0", "SCIM 2.0 Base URL", "OAuth Bearer Token");

    private final String displayName;
    private final String baseUrlLabel;
    private final String tokenLabel;

    DirectoryProvider(String displayName, String baseUrlLabel, String tokenLabel) {
        this.displayName = displayName;
        this.baseUrlLabel = baseUrlLabel;
        this.tokenLabel = tokenLabel;
    }

    /** What people call it. */
    public String displayName() {
        return displayName;
    }

    /** What its console calls the SCIM base URL. */
    public String baseUrlLabel() {
        return baseUrlLabel;
    }

    /** What its console calls the bearer token. */
    public String tokenLabel() {
        return tokenLabel;
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
    public static DirectoryProvider ofWord(String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "provider",
                        "Use one of "
                                + Arrays.stream(values())
                                        .map(DirectoryProvider::word)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
