package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** Somebody was given a place in the workspace and is invited or, an owner with a password, in already. */
public record MemberProvisioned(
        WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member, MemberProfile profile)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.provisioned";
    }

    @Override
    public String target() {
        return "member:" + member.id();
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                "email",
                member.email() == null ? "" : member.email().value(),
                "role",
                member.role().name(),
                "state",
                member.state().name(),
                "source",
                member.source().name());
    }
}
