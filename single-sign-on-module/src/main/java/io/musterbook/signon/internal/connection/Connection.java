package io.musterbook.signon.internal.connection;

import io.musterbook.signon.IdentityProvider;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link to an identity provider as it is stored.
 *
 * @param issuer the identity provider's entity id; null until there is metadata
 * @param signOnUrl where requests go; null until there is metadata
 */
public record Connection(
        UUID id,
        WorkspaceId workspace,
        IdentityProvider provider,
        @Nullable String issuer,
        @Nullable String signOnUrl,
        boolean enabled,
        boolean justInTime,
        @Nullable Instant testedAt,
        @Nullable Instant ownerTestedAt,
        Instant createdAt) {
    Connection described(String byIssuer, String url) {
        boolean same = byIssuer.equals(issuer);
        return new Connection(
                id,
                workspace,
                provider,
                byIssuer,
                url,
                enabled && same,
                justInTime,
                same ? testedAt : null,
                same ? ownerTestedAt : null,
                createdAt);
    }

    Connection enabled(boolean on) {
        return new Connection(
                id, workspace, provider, issuer, signOnUrl, on, justInTime, testedAt, ownerTestedAt, createdAt);
    }

    Connection justInTime(boolean on) {
        return new Connection(
                id, workspace, provider, issuer, signOnUrl, enabled, on, testedAt, ownerTestedAt, createdAt);
    }

    /** The same after a successful test. */
    public Connection tested(boolean byOwner, Instant now) {
        return new Connection(
                id,
                workspace,
                provider,
                issuer,
                signOnUrl,
                enabled,
                justInTime,
                now,
                byOwner ? now : ownerTestedAt,
                createdAt);
    }
}
