package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.InvitationToken;
import io.musterbook.workspace.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The links of invitations. A link is derived from the installation's secret and never stored, so a mail that is tried
 * again carries the same one and a copy of the database opens nothing.
 */
@ApplicationScoped
public class InvitationLinks {
    /** 32 bytes in base64url without padding. */
    private static final int TOKEN_LENGTH = 43;

    private final SecretKey secretKey;
    private final String publicUrl;

    @Inject
    public InvitationLinks(SecretKey secretKey, @ConfigProperty(name = "musterbook.public-url") String publicUrl) {
        this.secretKey = secretKey;
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    /** The token of one generation of an invitation: 256 bits, 43 characters of base64url. */
    public InvitationToken token(InvitationId invitation, int generation) {
        var bytes = secretKey.derive("invitation-link", invitation + "." + generation);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of the token. */
    public byte[] hash(InvitationId invitation, int generation) {
        return SecretKey.hash(token(invitation, generation).text());
    }

    /** What the database would hold of a presented token, or nothing for a text that no link ever carried. */
    public static Optional<byte[]> hash(InvitationToken presented) {
        return presented.text().length() == TOKEN_LENGTH
                ? Optional.of(SecretKey.hash(presented.text()))
                : Optional.empty();
    }

    /** The page that a mail leads to. */
    public URI page(InvitationId invitation, int generation) {
        return URI.create(publicUrl + "/join/" + token(invitation, generation).text());
    }

    /** Any page of this installation. */
    public URI at(String path) {
        return URI.create(publicUrl + path);
    }

    /** The host name of this installation, for message ids. */
    public String host() {
        var host = URI.create(publicUrl).getHost();
        return host == null || host.startsWith("[") ? "localhost" : host;
    }
}
