package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/** A member said, with the password, whom the identity provider means by a name. */
public record SignInLinked(WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member, String userName)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.sign-in-linked";
    }

    @Override
    public String target() {
        return "member:" + member.id();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("displayName", member.displayName(), "userName", userName);
    }
}
