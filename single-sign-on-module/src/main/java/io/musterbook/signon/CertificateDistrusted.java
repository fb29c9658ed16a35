package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A certificate of the identity provider is trusted no longer. */
public record CertificateDistrusted(WorkspaceId workspace, Actor actor, Instant at, UUID connection, String fingerprint)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "sign-on.certificate-removed";
    }

    @Override
    public String target() {
        return "sign-on:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("fingerprint", fingerprint);
    }
}
