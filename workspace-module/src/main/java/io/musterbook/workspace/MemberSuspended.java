package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** A member lost all access. Observers end sessions and offers in the same transaction. */
public record MemberSuspended(WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.suspended";
    }

    @Override
    public String target() {
        return "member:" + member.id();
    }

    @Override
    public Map<String, String> details() {
        return PersonDetails.of(member, Map.of("by", String.valueOf(member.suspension())));
    }
}
