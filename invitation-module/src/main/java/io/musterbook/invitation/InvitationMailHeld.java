package io.musterbook.invitation;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Invitation mail of a workspace waits, or goes out again.
 *
 * @param until until when it waits; null if it goes
 */
public record InvitationMailHeld(
        WorkspaceId workspace,
        Actor actor,
        Instant at,
        @Nullable Instant until) implements WorkspaceEvent {
    @Override
    public String action() {
        return until == null ? "invitation-mail.released" : "invitation-mail.held";
    }

    @Override
    public String target() {
        return "workspace:" + workspace;
    }

    @Override
    public Map<String, String> details() {
        return until == null ? Map.of() : Map.of("until", until.toString());
    }
}
