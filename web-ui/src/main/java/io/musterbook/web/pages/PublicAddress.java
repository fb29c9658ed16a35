package io.musterbook.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which people reach this installation ({@code musterbook.public-url}). */
@ApplicationScoped
public class PublicAddress {
    private final URI url;

    @Inject
    PublicAddress(@ConfigProperty(name = "musterbook.public-url") String publicUrl) {
        url = URI.create(publicUrl.strip());
    }

    /** Whether browsers come over https: then cookies are Secure and browsers are told to stay on https. */
    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    /** Scheme, host and port as a browser writes them into {@code Origin}. */
    public String origin() {
        var port = url.getPort() == -1 ? "" : ":" + url.getPort();
        return url.getScheme() + "://" + url.getHost() + port;
    }
}
