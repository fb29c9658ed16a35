package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;

/**
 * The body that claims a domain for a workspace.
 *
 * @param verified whether the operator vouches for it; else it waits for its TXT record
 */
public record ClaimDomain(String domain, boolean verified) {
    private static final int MAX_DOMAIN = 253;

    /**
     * Reads {@code {domain, verified}}; the second may be left out and is false then.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static ClaimDomain read(ObjectNode body) {
        var claim = ObjectReading.of(body);
        var domain = claim.required("domain", Kind.text(MAX_DOMAIN));
        var verified = claim.optional("verified", Kind.flag());
        claim.complete();
        return new ClaimDomain(domain.get(), verified.found().orElse(false));
    }
}
