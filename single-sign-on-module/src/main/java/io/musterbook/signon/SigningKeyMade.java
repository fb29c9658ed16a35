package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A new key of ours waits to be used. */
public record SigningKeyMade(WorkspaceId workspace, Actor actor, Instant at, UUID connection, String fingerprint)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "sign-on.key-made";
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
