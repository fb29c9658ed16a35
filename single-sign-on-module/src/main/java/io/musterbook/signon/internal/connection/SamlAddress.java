package io.musterbook.signon.internal.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses that identity providers know us by; built from the public address, never from a Host header. */
@ApplicationScoped
public class SamlAddress {
    private final String base;

    /** @param publicUrl {@code musterbook.public-url} */
    @Inject
    public SamlAddress(@ConfigProperty(name = "musterbook.public-url") String publicUrl) {
        var url = publicUrl.strip();
        base = (url.endsWith("/") ? url.substring(0, url.length() - 1) : url) + "/saml/";
    }

    /** Our entity id, which is also where our metadata lies. */
    public String entityId(UUID connection) {
        return base + connection + "/metadata";
    }

    /** Where responses go. */
    public String acs(UUID connection) {
        return base + connection + "/acs";
    }

    /** Where a sign-in begins. */
    public String login(UUID connection) {
        return base + connection + "/login";
    }
}
