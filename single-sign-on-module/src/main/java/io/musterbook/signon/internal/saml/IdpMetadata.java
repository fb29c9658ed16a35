package io.musterbook.signon.internal.saml;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An identity provider as its metadata describes it.
 *
 * @param signOnUrl where requests go, by HTTP-Redirect
 * @param certificates 1 to 10, with strong keys; any of them may sign
 */
public record IdpMetadata(String entityId, String signOnUrl, List<X509Certificate> certificates) {
    public IdpMetadata {
        certificates = List.copyOf(certificates);
    }
}
