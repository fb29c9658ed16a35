package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.Authority;
import io.musterbook.workspace.Deed;
import io.musterbook.workspace.Denial;
import io.musterbook.workspace.Departure;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberRoleChanged;
import io.musterbook.workspace.MemberRoleReleased;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.Suspension;
import io.musterbook.workspace.UnknownMember;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Members by hand. Whoever takes something from an owner locks the active owners first, in one order, so that of two who
 * go at once one is seen to be the last.
 */
@Stateless
public class MemberAdministration implements Administration {
    private final MemberTable table;
    private final DepartureTable departures;
    private final Members members;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public MemberAdministration(
            MemberTable table, DepartureTable departures, Members members, Event<WorkspaceEvent> events, Clock clock) {
        this.table = table;
        this.departures = departures;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Authority authority(WorkspaceId workspace, Actor actor) {
        return new Authority(
                doer(workspace, actor), table.active(workspace, Role.OWNER, 2).size());
    }

    @Override
    public MemberSnapshot invite(WorkspaceId workspace, MemberProfile profile, Role role, Actor actor) {
        refuse(authority(workspace, actor).denialOfInvitation(role));
        if (profile.email() != null) {
            departures.forget(workspace, profile.email().key());
        }
        return members.provision(workspace, NewMember.byHand(profile, role), actor);
    }

    @Override
    public MemberSnapshot changeRole(WorkspaceId workspace, MemberId id, Role role, Actor actor) {
        var before = lock(workspace, id);
        refuse(lockedAuthority(before, actor).denialOfRole(before, role));
        if (before.role() == role) {
            return before;
        }
        var after = MemberChange.of(before).role(role, RoleSource.MANUAL).at(clock.instant());
        table.update(after);
        events.fire(new MemberRoleChanged(
                workspace, actor, after.changedAt(), after, before.role(), role, RoleSource.MANUAL));
        return after;
    }

    @Override
    public MemberSnapshot releaseRole(WorkspaceId workspace, MemberId id, Actor actor) {
        var before = lock(workspace, id);
        refuse(authority(workspace, actor).denial(Deed.RELEASE_ROLE, before));
        var after =
                MemberChange.of(before).role(before.role(), RoleSource.DEFAULT).at(clock.instant());
        table.update(after);
        events.fire(new MemberRoleReleased(workspace, actor, after.changedAt(), after));
        return table.find(workspace, id).orElse(after);
    }

    @Override
    public MemberSnapshot suspend(WorkspaceId workspace, MemberId id, Actor actor) {
        var before = lock(workspace, id);
        refuse(lockedAuthority(before, actor).denial(Deed.SUSPEND, before));
        return members.suspend(workspace, id, Suspension.BY_HAND, actor);
    }

    @Override
    public MemberSnapshot lift(WorkspaceId workspace, MemberId id, Actor actor) {
        var before = lock(workspace, id);
        refuse(authority(workspace, actor).denial(Deed.LIFT, before));
        var back = members.reactivate(workspace, id, actor);
        return table.find(workspace, id).orElse(back);
    }

    @Override
    public void remove(WorkspaceId workspace, MemberId id, Actor actor) {
        var before = lock(workspace, id);
        refuse(lockedAuthority(before, actor).denial(Deed.REMOVE, before));
        go(before, Departure.Way.REMOVED, actor);
    }

    @Override
    public void leave(WorkspaceId workspace, AccountId account) {
        var found = table.find(workspace, account).map(MemberSnapshot::id);
        var before = found.map(id -> lock(workspace, id)).orElseThrow(() -> new NotAllowed(Denial.WRONG_STATE));
        var actor = new Actor.Person(account);
        refuse(lockedAuthority(before, actor).denial(Deed.LEAVE, before));
        go(before, Departure.Way.LEFT, actor);
    }

    @Override
    public MemberSnapshot recoverOwner(WorkspaceId workspace, MemberId id, Actor.Operator actor) {
        var before = lock(workspace, id);
        if (before.role() != Role.OWNER) {
            changeRole(workspace, id, Role.OWNER, actor);
        }
        if (before.state() == MemberState.SUSPENDED) {
            members.reactivate(workspace, id, actor);
        }
        return table.find(workspace, id).orElseThrow(() -> new UnknownMember(id));
    }

    @Override
    public boolean ownerHangsOnDirectory(WorkspaceId workspace) {
        var owners = table.active(workspace, Role.OWNER, 2);
        return owners.size() == 1 && owners.get(0).source() == MemberSource.DIRECTORY;
    }

    private void go(MemberSnapshot member, Departure.Way way, Actor actor) {
        departures.note(member, way, clock.instant());
        members.remove(member.workspace(), member.id(), actor);
    }

    /** The member, locked; an owner only after all active owners. */
    private MemberSnapshot lock(WorkspaceId workspace, MemberId id) {
        if (table.find(workspace, id)
                .filter(member -> member.role() == Role.OWNER)
                .isPresent()) {
            table.lockActiveOwners(workspace);
        }
        return table.lock(workspace, id)
                .orElseThrow(() -> new UnknownMember(id))
                .snapshot();
    }

    private Authority lockedAuthority(MemberSnapshot target, Actor actor) {
        long owners = target.role() == Role.OWNER ? table.lockActiveOwners(target.workspace()) : 0;
        return new Authority(doer(target.workspace(), actor), owners);
    }

    /** Who acts; a person who is no member here may do nothing. */
    private @Nullable MemberSnapshot doer(WorkspaceId workspace, Actor actor) {
        if (actor instanceof Actor.Person person) {
            return table.find(workspace, person.account()).orElseThrow(() -> new NotAllowed(Denial.NEEDS_ADMIN));
        }
        if (actor instanceof Actor.Operator) {
            return null;
        }
        throw new NotAllowed(Denial.NEEDS_ADMIN);
    }

    private static void refuse(Optional<Denial> denial) {
        denial.ifPresent(reason -> {
            throw new NotAllowed(reason);
        });
    }
}
