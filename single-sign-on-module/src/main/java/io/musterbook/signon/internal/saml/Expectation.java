package io.musterbook.signon.internal.saml;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What a response must fit.
 *
 * @param issuer the identity provider's entity id
 * @param certificates the identity provider's, from the stored metadata
 * @param acsUrl our address for responses, exactly
 * @param audience our entity id
 * @param requestId the request that this browser brought to the identity provider
 * @param now the time
 */
public record Expectation(
        String issuer,
        List<X509Certificate> certificates,
        String acsUrl,
        String audience,
        String requestId,
        Instant now) {
    public Expectation {
        certificates = List.copyOf(certificates);
    }
}
