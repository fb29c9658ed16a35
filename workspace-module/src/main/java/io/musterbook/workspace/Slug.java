package io.musterbook.workspace;

import java.util.regex.Pattern;

/**
 * The short name of a workspace in addresses, for example {@code acme} in {@code /w/acme/}.
 *
 * @param value 2 to 63 characters: lower-case ASCII letters, digits and single hyphens inside
 */
public record Slug(String value) {
    private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws InvalidValue if the text is no slug */
    public Slug {
        if (value.length() < 2 || value.length() > 63 || !GRAMMAR.matcher(value).matches()) {
            throw new InvalidValue(
                    "slug", "Use 2 to 63 lower-case letters, digits and single hyphens, for example acme-labs.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
