package io.musterbook.web.api.answers;

import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.Suspension;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member.
 *
 * @param email null if the directory gave none
 * @param roleSource who decided the role
 * @param suspendedBy who took the access away; null unless suspended
 */
public record MemberJson(
        UUID id,
        @Nullable String email,
        String displayName,
        Role role,
        RoleSource roleSource,
        MemberState state,
        MemberSource source,
        @Nullable Suspension suspendedBy,
        Instant createdAt,
        Instant changedAt) {
    /** The JSON of a member. */
    public static MemberJson of(MemberSnapshot member) {
        return new MemberJson(
                member.id().value(),
                Optional.ofNullable(member.email()).map(EmailAddress::value).orElse(null),
                member.displayName(),
                member.role(),
                member.roleSource(),
                member.state(),
                member.source(),
                member.suspension(),
                member.createdAt(),
                member.changedAt());
    }
}
