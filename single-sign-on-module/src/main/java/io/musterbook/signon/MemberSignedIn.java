package io.musterbook.signon;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/**
 * A member came in by single sign-on, or by a recovery code in its place.
 *
 * @param how in one or two words, for example {@code DIRECTORY}, {@code LINK}, {@code RECOVERY_CODE}
 */
public record MemberSignedIn(WorkspaceId workspace, Actor actor, Instant at, MemberSnapshot member, String how)
        implements WorkspaceEvent {
    @Override
    public String action() {
        return "member.signed-in";
    }

    @Override
    public String target() {
        return "member:" + member.id();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("displayName", member.displayName(), "by", how);
    }
}
