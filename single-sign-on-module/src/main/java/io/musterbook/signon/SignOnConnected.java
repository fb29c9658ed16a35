package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A workspace was linked to an identity provider. */
public record SignOnConnected(
        WorkspaceId workspace, Actor actor, Instant at, UUID connection, IdentityProvider provider)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "sign-on.connected";
    }

    @Override
    public String target() {
        return "sign-on:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("provider", provider.word());
    }
}
