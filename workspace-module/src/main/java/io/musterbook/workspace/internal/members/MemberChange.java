package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.Suspension;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member on its way from one state to the next: starts as it is, and ends as it shall be. */
final class MemberChange {
    private final MemberSnapshot before;
    private @Nullable AccountId account;
    private Role role;
    private RoleSource roleSource;
    private MemberState state;
    private MemberSource source;
    private @Nullable Suspension suspension;

    private MemberChange(MemberSnapshot before) {
        this.before = before;
        account = before.account();
        role = before.role();
        roleSource = before.roleSource();
        state = before.state();
        source = before.source();
        suspension = before.suspension();
    }

    static MemberChange of(MemberSnapshot before) {
        return new MemberChange(before);
    }

    MemberChange account(@Nullable AccountId newAccount) {
        account = newAccount;
        return this;
    }

    MemberChange role(Role newRole, RoleSource by) {
        role = newRole;
        roleSource = by;
        return this;
    }

    MemberChange in() {
        return state(MemberState.ACTIVE, null);
    }

    MemberChange state(MemberState newState, @Nullable Suspension by) {
        state = newState;
        suspension = by;
        return this;
    }

    MemberChange source(MemberSource newSource) {
        source = newSource;
        return this;
    }

    MemberSnapshot at(Instant now) {
        return new MemberSnapshot(
                before.id(),
                before.workspace(),
                account,
                before.email(),
                before.displayName(),
                role,
                roleSource,
                state,
                source,
                suspension,
                before.createdAt(),
                now);
    }
}
