package io.musterbook.web.api.requests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.signon.IdentityProvider;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;

/**
 * The body that links a workspace to an identity provider.
 *
 * @param metadataXml the identity provider's metadata
 */
public record ConnectSignOn(IdentityProvider provider, String metadataXml) {
    /** As long as a body may be; the metadata of common providers has a tenth of it. */
    static final int MAX_METADATA = 200_000;

    /**
     * Reads {@code {provider, metadataXml}}.
     *
     * @throws InvalidRequest naming everything that is wrong
     */
    public static ConnectSignOn read(ObjectNode body) {
        var connection = ObjectReading.of(body);
        var provider = connection.required("provider", Kind.text(IdentityProvider::ofWord));
        var metadata = connection.required("metadataXml", Kind.text(MAX_METADATA));
        connection.complete();
        return new ConnectSignOn(provider.get(), metadata.get());
    }
}
