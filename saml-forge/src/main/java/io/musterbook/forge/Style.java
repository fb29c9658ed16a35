package io.musterbook.forge;

/** What an identity provider signs. */
public enum Style {
    /** The assertion alone, as Okta does by default. */
    ASSERTION,
    /** The response alone. */
    RESPONSE,
    /** First the assertion, then the response around it. */
    BOTH
}
