package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** The directory decides about a member's role again. The role is still the one from before. */
public record MemberRoleReleased(WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.role-released";
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
