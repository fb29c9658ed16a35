package io.musterbook.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as it was when it was read.
 *
 * @param account who signs in as this member; null until somebody joined
 * @param email the address the workspace knows, or null if the directory gave none
 * @param displayName never empty: the address or the user name where no name is known
 * @param roleSource who decided the role
 * @param suspension who took the access away; null unless suspended
 */
public record MemberSnapshot(
        MemberId id,
        WorkspaceId workspace,
        @Nullable AccountId account,
        @Nullable EmailAddress email,
        String displayName,
        Role role,
        RoleSource roleSource,
        MemberState state,
        MemberSource source,
        @Nullable Suspension suspension,
        Instant createdAt,
        Instant changedAt) {}
