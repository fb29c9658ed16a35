package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/**
 * A member's role changed.
 *
 * @param source who decided it
 */
public record MemberRoleChanged(
        WorkspaceId workspace,
        Actor actor,
        Instant at,
        MemberSnapshot member,
        Role before,
        Role after,
        RoleSource source)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.role-changed";
    }

    @Override
    public String target() {
        return "member:" + member.id();
    }

    @Override
    public Map<String, String> details() {
        return PersonDetails.of(member, Map.of("role", before + " -> " + after, "source", source.name()));
    }
}
