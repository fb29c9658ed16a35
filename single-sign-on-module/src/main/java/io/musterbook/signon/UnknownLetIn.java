package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Unknown people of verified domains are let in, or no longer. */
public record UnknownLetIn(WorkspaceId workspace, Actor actor, Instant at, UUID connection, boolean on)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "sign-on.unknown-let-in";
    }

    @Override
    public String target() {
        return "sign-on:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("on", Boolean.toString(on));
    }
}
