package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.LastOwner;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberJoined;
import io.musterbook.workspace.MemberManaged;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberProfileChanged;
import io.musterbook.workspace.MemberProvisioned;
import io.musterbook.workspace.MemberReactivated;
import io.musterbook.workspace.MemberRemoved;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.MemberSuspended;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NotInvited;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.SuspendedByHand;
import io.musterbook.workspace.Suspension;
import io.musterbook.workspace.UnknownMember;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.internal.members.MemberTable.StoredMember;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members over plain SQL. Whoever changes a member locks its row first. */
@Stateless
public class MemberRegister implements Members {
    private final MemberTable members;
    private final SeatGate seats;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public MemberRegister(MemberTable members, SeatGate seats, Event<WorkspaceEvent> events, Clock clock) {
        this.members = members;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public MemberSnapshot provision(
            WorkspaceId workspace, MemberProfile profile, Role role, MemberSource source, Actor actor) {
        if (role == Role.OWNER && actor instanceof Actor.Directory) {
            throw new IllegalArgumentException("a directory never grants OWNER");
        }
        seats.take(workspace);
        var now = clock.instant();
        var member = members.insert(workspace, null, profile, role, MemberState.INVITED, source, now);
        events.fire(new MemberProvisioned(workspace, actor, now, member, profile));
        return member;
    }

    @Override
    public MemberSnapshot updateProfile(WorkspaceId workspace, MemberId id, MemberProfile profile, Actor actor) {
        var before = lock(workspace, id);
        if (before.profile().equals(profile)) {
            return before.snapshot();
        }
        var now = clock.instant();
        var old = before.snapshot();
        var after = new MemberSnapshot(
                old.id(),
                workspace,
                old.account(),
                profile.email(),
                profile.displayName(),
                old.role(),
                old.state(),
                old.source(),
                old.suspension(),
                old.createdAt(),
                now);
        members.updateProfile(old, profile, now);
        events.fire(new MemberProfileChanged(workspace, actor, now, old, after));
        return after;
    }

    @Override
    public MemberSnapshot join(WorkspaceId workspace, MemberId id, AccountId account, Actor actor) {
        var member = lock(workspace, id).snapshot();
        if (member.state() == MemberState.ACTIVE && account.equals(member.account())) {
            return member;
        }
        if (member.state() != MemberState.INVITED) {
            throw new NotInvited(id);
        }
        var joined = changed(member, MemberState.ACTIVE, account, member.source(), null);
        events.fire(new MemberJoined(workspace, actor, joined.changedAt(), joined));
        return joined;
    }

    @Override
    public MemberSnapshot suspend(WorkspaceId workspace, MemberId id, Suspension by, Actor actor) {
        var member = lock(workspace, id).snapshot();
        if (member.state() == MemberState.SUSPENDED) {
            // A suspension by hand outranks the directory's, in whatever order they come.
            return by == Suspension.BY_HAND && member.suspension() != Suspension.BY_HAND
                    ? changed(member, MemberState.SUSPENDED, member.account(), member.source(), by)
                    : member;
        }
        seats.free(workspace);
        var suspended = changed(member, MemberState.SUSPENDED, member.account(), member.source(), by);
        events.fire(new MemberSuspended(workspace, actor, suspended.changedAt(), suspended));
        return suspended;
    }

    @Override
    public MemberSnapshot reactivate(WorkspaceId workspace, MemberId id, Actor actor) {
        var stored = lock(workspace, id);
        var member = stored.snapshot();
        if (member.state() != MemberState.SUSPENDED) {
            return member;
        }
        if (actor instanceof Actor.Directory && member.suspension() == Suspension.BY_HAND) {
            throw new SuspendedByHand(id);
        }
        seats.take(workspace);
        var state = member.account() == null ? MemberState.INVITED : MemberState.ACTIVE;
        var back = changed(member, state, member.account(), member.source(), null);
        events.fire(new MemberReactivated(workspace, actor, back.changedAt(), back, stored.profile()));
        return back;
    }

    @Override
    public MemberSnapshot manage(WorkspaceId workspace, MemberId id, MemberSource source, Actor actor) {
        var member = lock(workspace, id).snapshot();
        if (member.source() == source) {
            return member;
        }
        var managed = changed(member, member.state(), member.account(), source, member.suspension());
        events.fire(new MemberManaged(workspace, actor, managed.changedAt(), member, managed));
        return managed;
    }

    @Override
    public void remove(WorkspaceId workspace, MemberId id, Actor actor) {
        var stored = members.lock(workspace, id);
        if (stored.isEmpty()) {
            return;
        }
        var member = stored.get().snapshot();
        if (member.role() == Role.OWNER && members.owners(workspace) == 1) {
            throw new LastOwner(workspace);
        }
        if (member.state() != MemberState.SUSPENDED) {
            seats.free(workspace);
        }
        members.delete(workspace, id);
        events.fire(new MemberRemoved(workspace, actor, clock.instant(), member));
    }

    @Override
    public Optional<MemberSnapshot> find(WorkspaceId workspace, MemberId member) {
        return members.find(workspace, member);
    }

    @Override
    public Optional<MemberSnapshot> findByAddress(WorkspaceId workspace, EmailAddress address) {
        return members.find(workspace, address.key());
    }

    @Override
    public Optional<MemberSnapshot> findByAccount(WorkspaceId workspace, AccountId account) {
        return members.find(workspace, account);
    }

    @Override
    public Page<MemberSnapshot> list(WorkspaceId workspace, MemberFilter filter, PageRequest page) {
        return members.list(workspace, filter, page);
    }

    @Override
    public long count(WorkspaceId workspace, MemberFilter filter) {
        return members.count(workspace, filter);
    }

    private StoredMember lock(WorkspaceId workspace, MemberId id) {
        return members.lock(workspace, id).orElseThrow(() -> new UnknownMember(id));
    }

    private MemberSnapshot changed(
            MemberSnapshot member,
            MemberState state,
            @Nullable AccountId account,
            MemberSource source,
            @Nullable Suspension suspension) {
        var after = new MemberSnapshot(
                member.id(),
                member.workspace(),
                account,
                member.email(),
                member.displayName(),
                member.role(),
                state,
                source,
                suspension,
                member.createdAt(),
                clock.instant());
        members.update(after);
        return after;
    }
}
