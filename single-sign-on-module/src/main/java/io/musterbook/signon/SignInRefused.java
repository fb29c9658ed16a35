package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An answer to one of our requests was not believed. Told once for each request.
 *
 * @param check what was wrong first, in one word
 */
public record SignInRefused(WorkspaceId workspace, Actor actor, Instant at, UUID connection, String check)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "sign-on.refused";
    }

    @Override
    public String target() {
        return "sign-on:" + connection;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("check", check);
    }
}
