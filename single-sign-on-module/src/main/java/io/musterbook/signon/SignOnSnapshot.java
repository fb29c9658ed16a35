package io.musterbook.signon;

import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's link to a SAML identity provider, as it was when it was read.
 *
 * @param entityId our entity id, also the address of our metadata
 * @param acsUrl where the identity provider sends its responses
 * @param loginUrl where a sign-in begins
 * @param trusted the identity provider as its metadata describes it; null until there is metadata
 * @param enabled whether people can sign in with it
 * @param justInTime whether unknown people of a verified domain are let in
 * @param testedAt when a test sign-in last succeeded since the metadata changed, or null
 * @param ownerTestedAt the same, by an owner who would get in by it
 * @param keys our own keys, the one in use first
 */
public record SignOnSnapshot(
        UUID id,
        WorkspaceId workspace,
        IdentityProvider provider,
        String entityId,
        String acsUrl,
        String loginUrl,
        @Nullable Trusted trusted,
        boolean enabled,
        boolean justInTime,
        @Nullable Instant testedAt,
        @Nullable Instant ownerTestedAt,
        List<OwnKey> keys,
        Instant createdAt) {
    public SignOnSnapshot {
        keys = List.copyOf(keys);
    }

    /** When the last of the identity provider's certificates ends; nothing without metadata. */
    public @Nullable Instant certificatesEnd() {
        return trusted == null
                ? null
                : trusted.certificates.stream()
                        .map(Certificate::notAfter)
                        .max(Instant::compareTo)
                        .orElse(null);
    }

    /**
     * The identity provider.
     *
     * @param entityId its entity id
     * @param signOnUrl where requests go
     * @param certificates any of them may sign; the one that ends last first
     */
    public record Trusted(String entityId, String signOnUrl, List<Certificate> certificates) {
        public Trusted {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * A certificate.
     *
     * @param fingerprint SHA-256 in hexadecimal digits
     * @param subject whom it names
     */
    public record Certificate(String fingerprint, String subject, Instant notBefore, Instant notAfter) {}

    /**
     * A key of ours, with which requests are signed.
     *
     * @param inUse whether requests are signed with it now; else it waits until the identity provider knows it
     */
    public record OwnKey(UUID id, boolean inUse, Certificate certificate) {}
}
