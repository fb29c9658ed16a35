package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody was given a place in the workspace and is invited or, by policy or as an owner with a password, in already.
 *
 * @param policy how the person is told, after the check of {@link NewMember}
 */
public record MemberProvisioned(
        WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member, MemberProfile profile, MailPolicy policy)
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
        return PersonDetails.of(
                member,
                Map.of(
                        "role", member.role().name(),
                        "state", member.state().name(),
                        "source", member.source().name()));
    }
}
