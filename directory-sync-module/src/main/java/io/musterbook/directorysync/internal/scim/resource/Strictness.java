package io.musterbook.directorysync.internal.scim.resource;

/** How much a connection forgives. */
public enum Strictness {
    /** What Okta, Entra and their like really send is understood, and noted as a {@link Tolerance}. */
    LENIENT,
    /** RFC 7643 and RFC 7644 to the letter. */
    STRICT
}
