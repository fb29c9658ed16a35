package io.musterbook.signon.internal.saml;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an identity provider asserts, read only from what it signed.
 *
 * @param id unique per identity provider; never to be accepted twice
 * @param nameId whom it is about, 1 to 320 characters
 * @param usableUntil when it is certainly too old for us; until then its id must be remembered
 * @param attributes by name, in their order; for people to look at
 */
public record Assertion(
        String id, String issuer, String nameId, Instant usableUntil, Map<String, List<String>> attributes) {}
