package io.musterbook.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of the API's resources, built from the settings and never from a request. */
@ApplicationScoped
class ApiAddress {
    private final String base;

    @Inject
    ApiAddress(@ConfigProperty(name = "musterbook.public-url") String publicUrl) {
        this.base = publicUrl + "/api/v1";
    }

    /** @param path below the API's root, with a leading slash and no character that needs escaping */
    URI of(String path) {
        return URI.create(base + path);
    }
}
