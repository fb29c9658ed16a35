package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** A member was removed; this row is what remains. */
public record MemberRemoved(WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.removed";
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
