package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The metadata of the identity provider was taken over. */
public record IdentityProviderDescribed(
        WorkspaceId workspace, Actor actor, Instant at, UUID connection, String issuer, int certificates)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "sign-on.metadata-read";
    }

    @Override
    public String target() {
        return "sign-on:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("issuer", issuer, "certificates", Integer.toString(certificates));
    }
}
