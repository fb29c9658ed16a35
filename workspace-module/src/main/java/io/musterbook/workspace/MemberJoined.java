package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** An invited person came in. */
public record MemberJoined(WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.joined";
    }

    @Override
    public String target() {
        return "member:" + member.id();
    }

    @Override
    public Map<String, String> details() {
        return PersonDetails.of(member, Map.of("role", member.role().name()));
    }
}
