package io.musterbook.directorysync;

/** How much a connection forgives its directory. */
public enum ConnectionProfile {
    /** What Okta, Entra and their like really send is understood; the request log names each departure from the RFC. */
    LENIENT,
    /** RFC 7643 and RFC 7644 to the letter: what departs from them is refused. */
    STRICT
}
