package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** A workspace was opened. */
public record WorkspaceOpened(WorkspaceId workspace, Actor actor, Instant at, WorkspaceSnapshot opened)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "workspace.opened";
    }

    @Override
    public String target() {
        return "workspace:" + workspace;
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "slug",
                opened.slug().value(),
                "plan",
                opened.plan().name(),
                "seats",
                String.valueOf(opened.seatLimit()));
    }
}
