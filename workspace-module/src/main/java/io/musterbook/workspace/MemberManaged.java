package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** Who decides about a member changed hands. */
public record MemberManaged(WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot before, MemberSnapshot after)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.managed";
    }

    @Override
    public String target() {
        return "member:" + after.id();
    }

    @Override
    public Map<String, String> details() {
        return PersonDetails.of(
                after,
                Changes.between().of("source", before.source(), after.source()).asMap());
    }
}
