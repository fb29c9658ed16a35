package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** A suspended member may come in again. */
public record MemberReactivated(
        WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member, MemberProfile profile)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.reactivated";
    }

    @Override
    public String target() {
        return "member:" + member.id();
    }

    @Override
    public Map<String, String> details() {
        return PersonDetails.of(member, Map.of("state", member.state().name()));
    }
}
