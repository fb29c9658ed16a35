package io.musterbook.web.api.answers;

import io.musterbook.signon.SignOnSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link to an identity provider.
 *
 * @param issuer the identity provider's entity id; null until there is metadata
 * @param required whether nobody enters in another way
 * @param testedAt when a test sign-in last succeeded since it was changed, or null
 */
public record SignOnJson(
        UUID id,
        String provider,
        String entityId,
        String acsUrl,
        String loginUrl,
        @Nullable String issuer,
        boolean enabled,
        boolean justInTime,
        boolean required,
        @Nullable Instant testedAt,
        Instant createdAt,
        List<Certificate> certificates) {
    /** A certificate of the identity provider. */
    public record Certificate(String fingerprint, String subject, Instant notBefore, Instant notAfter) {
        static Certificate of(SignOnSnapshot.Certificate certificate) {
            return new Certificate(
                    certificate.fingerprint(), certificate.subject(), certificate.notBefore(), certificate.notAfter());
        }
    }

    /** The JSON of a connection. */
    public static SignOnJson of(SignOnSnapshot connection, boolean required) {
        var trusted = connection.trusted();
        return new SignOnJson(
                connection.id(),
                connection.provider().word(),
                connection.entityId(),
                connection.acsUrl(),
                connection.loginUrl(),
                trusted == null ? null : trusted.entityId(),
                connection.enabled(),
                connection.justInTime(),
                required,
                connection.testedAt(),
                connection.createdAt(),
                trusted == null
                        ? List.of()
                        : trusted.certificates().stream().map(Certificate::of).toList());
    }
}
