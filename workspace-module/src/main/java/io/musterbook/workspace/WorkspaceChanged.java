package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** Name, plan or seats of a workspace changed. */
public record WorkspaceChanged(
        WorkspaceId workspace, Actor actor, Instant at, WorkspaceSnapshot before, WorkspaceSnapshot after)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "workspace.changed";
    }

    @Override
    public String target() {
        return "workspace:" + workspace;
    }

    @Override
    public Map<String, String> details() {
        return Changes.between()
                .of("name", before.name(), after.name())
                .of("plan", before.plan(), after.plan())
                .of("seats", before.seatLimit(), after.seatLimit())
                .of("timezone", before.timezone(), after.timezone())
                .of(
                        "language",
                        before.language().toLanguageTag(),
                        after.language().toLanguageTag())
                .asMap();
    }
}
