package io.musterbook.workspace;

import java.time.Instant;
import java.util.Map;

/** What the workspace knows about a person changed. */
public record MemberProfileChanged(
        WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot before, MemberSnapshot after)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.profile-changed";
    }

    @Override
    public String target() {
        return "member:" + after.id();
    }

    @Override
    public Map<String, String> details() {
        return Changes.between()
                .of("email", before.email(), after.email())
                .of("displayName", before.displayName(), after.displayName())
                .asMap();
    }
}
