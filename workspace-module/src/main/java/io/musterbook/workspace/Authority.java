package io.musterbook.workspace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to whom by hand: the one rule that pages, operator API and registers ask. Pure.
 *
 * @param doer the member who wants to do it; null for the operator, who stands above all but the last owner's protection
 * @param activeOwners how many owners have access
 */
public record Authority(@Nullable MemberSnapshot doer, long activeOwners) {
    /** Why a deed to a member is not allowed; empty if it is. */
    public Optional<Denial> denial(Deed deed, MemberSnapshot target) {
        return first(rank(deed, target), lastOwner(deed, target), circumstances(deed, target));
    }

    /** Why a member may not be given a role; empty if it may. */
    public Optional<Denial> denialOfRole(MemberSnapshot target, Role wanted) {
        var rank = rank(Deed.CHANGE_ROLE, target);
        var above = denialOfInvitation(wanted);
        var last = wanted == Role.OWNER ? Optional.<Denial>empty() : lastOwner(Deed.CHANGE_ROLE, target);
        return first(rank, above, last);
    }

    /** Why nobody may be invited with a role; empty if it is allowed. */
    public Optional<Denial> denialOfInvitation(Role wanted) {
        if (doer == null) {
            return Optional.empty();
        }
        if (!administers(doer)) {
            return Optional.of(Denial.NEEDS_ADMIN);
        }
        return wanted == Role.OWNER && doer.role() != Role.OWNER ? Optional.of(Denial.NEEDS_OWNER) : Optional.empty();
    }

    private Optional<Denial> rank(Deed deed, MemberSnapshot target) {
        if (doer == null) {
            return Optional.empty();
        }
        boolean oneself = doer.id().equals(target.id());
        if (deed == Deed.LEAVE) {
            return oneself ? Optional.empty() : Optional.of(Denial.NEEDS_ADMIN);
        }
        if (!administers(doer)) {
            return Optional.of(Denial.NEEDS_ADMIN);
        }
        if (target.role() == Role.OWNER && doer.role() != Role.OWNER) {
            return Optional.of(Denial.NEEDS_OWNER);
        }
        return oneself && (deed == Deed.SUSPEND || deed == Deed.REMOVE)
                ? Optional.of(Denial.YOURSELF)
                : Optional.empty();
    }

    private Optional<Denial> lastOwner(Deed deed, MemberSnapshot target) {
        boolean takesAway =
                switch (deed) {
                    case CHANGE_ROLE, SUSPEND, REMOVE, LEAVE -> true;
                    case INVITE, HANDLE_INVITATION, RELEASE_ROLE, LIFT -> false;
                };
        boolean last = target.role() == Role.OWNER && target.state() == MemberState.ACTIVE && activeOwners <= 1;
        // An owner who is invited or suspended while nobody else owns the workspace is all there is to come back to.
        boolean only = target.role() == Role.OWNER && activeOwners == 0;
        return takesAway && (last || only) ? Optional.of(Denial.LAST_OWNER) : Optional.empty();
    }

    private static Optional<Denial> circumstances(Deed deed, MemberSnapshot target) {
        return switch (deed) {
            case SUSPEND ->
                when(
                        target.state() == MemberState.SUSPENDED && target.suspension() == Suspension.BY_HAND,
                        Denial.WRONG_STATE);
            case LIFT ->
                target.state() == MemberState.SUSPENDED
                        ? when(
                                target.suspension() == Suspension.BY_DIRECTORY
                                        && target.source() == MemberSource.DIRECTORY,
                                Denial.MANAGED_BY_DIRECTORY)
                        : Optional.of(Denial.WRONG_STATE);
            case REMOVE -> when(target.source() == MemberSource.DIRECTORY, Denial.MANAGED_BY_DIRECTORY);
            case RELEASE_ROLE ->
                when(
                        target.source() != MemberSource.DIRECTORY
                                || target.role() == Role.OWNER
                                || target.roleSource() == RoleSource.GROUP
                                || target.roleSource() == RoleSource.DEFAULT,
                        Denial.NOT_FROM_DIRECTORY);
            case HANDLE_INVITATION -> when(target.state() != MemberState.INVITED, Denial.WRONG_STATE);
            case INVITE, CHANGE_ROLE, LEAVE -> Optional.empty();
        };
    }

    private static boolean administers(MemberSnapshot doer) {
        return doer.state() == MemberState.ACTIVE && doer.role().administers();
    }

    private static Optional<Denial> when(boolean denied, Denial denial) {
        return denied ? Optional.of(denial) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<Denial> first(Optional<Denial>... denials) {
        for (var denial : denials) {
            if (denial.isPresent()) {
                return denial;
            }
        }
        return Optional.empty();
    }
}
