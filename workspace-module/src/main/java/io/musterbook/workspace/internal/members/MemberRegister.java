package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Departure;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.LastOwner;
import io.musterbook.workspace.MailPolicy;
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
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.NotInvited;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members over plain SQL. Whoever changes a member locks its row first. */
@Stateless
public class MemberRegister implements Members {
    private static final int MOST_IN_ROLE = 100;

    private final MemberTable members;
    private final DepartureTable departures;
    private final Welcome welcome;
    private final SeatGate seats;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public MemberRegister(
            MemberTable members,
            DepartureTable departures,
            Welcome welcome,
            SeatGate seats,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.members = members;
        this.departures = departures;
        this.welcome = welcome;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public MemberSnapshot provision(
            WorkspaceId workspace, MemberProfile profile, Role role, MemberSource source, Actor actor) {
        var roleSource = source == MemberSource.DIRECTORY ? RoleSource.DEFAULT : RoleSource.INVITATION;
        return provision(workspace, new NewMember(profile, role, roleSource, source, MailPolicy.INVITE), actor);
    }

    @Override
    public MemberSnapshot provision(WorkspaceId workspace, NewMember newcomer, Actor actor) {
        if (newcomer.role() == Role.OWNER && actor instanceof Actor.Directory) {
            throw new IllegalArgumentException("a directory never grants OWNER");
        }
        seats.take(workspace);
        var now = clock.instant();
        var policy = welcome.of(workspace, newcomer);
        var state = policy == MailPolicy.INVITE ? MemberState.INVITED : MemberState.ACTIVE;
        var member = members.insert(workspace, null, newcomer, policy, state, now);
        events.fire(new MemberProvisioned(workspace, actor, now, member, newcomer.profile(), policy));
        return member;
    }

    @Override
    public MemberSnapshot updateProfile(WorkspaceId workspace, MemberId id, MemberProfile profile, Actor actor) {
        var before = lock(workspace, id);
        var old = before.snapshot();
        boolean ownAddress = actor instanceof Actor.Directory && old.account() != null && old.email() != null;
        var known = ownAddress ? profile.withEmail(old.email()) : profile;
        var reported = other(ownAddress ? profile.email() : before.reported(), known.email());
        var now = clock.instant();
        if (before.profile().equals(known)) {
            if (!Objects.equals(before.reported(), reported)) {
                members.updateProfile(old, known, reported, now);
            }
            return old;
        }
        var after = new MemberSnapshot(
                old.id(),
                workspace,
                old.account(),
                known.email(),
                known.displayName(),
                old.role(),
                old.roleSource(),
                old.state(),
                old.source(),
                old.suspension(),
                old.createdAt(),
                now);
        members.updateProfile(old, known, reported, now);
        events.fire(new MemberProfileChanged(workspace, actor, now, old, after));
        return after;
    }

    @Override
    public MemberSnapshot join(WorkspaceId workspace, MemberId id, AccountId account, Actor actor) {
        var member = lock(workspace, id).snapshot();
        if (member.state() == MemberState.ACTIVE && account.equals(member.account())) {
            return member;
        }
        boolean awaited = member.state() == MemberState.INVITED
                || (member.state() == MemberState.ACTIVE && member.account() == null);
        if (!awaited) {
            throw new NotInvited(id);
        }
        var joined = changed(MemberChange.of(member).account(account).in());
        events.fire(new MemberJoined(workspace, actor, joined.changedAt(), joined));
        return joined;
    }

    @Override
    public MemberSnapshot suspend(WorkspaceId workspace, MemberId id, Suspension by, Actor actor) {
        var member = lock(workspace, id).snapshot();
        if (member.state() == MemberState.SUSPENDED) {
            // A suspension by hand outranks the directory's, in whatever order they come.
            return by == Suspension.BY_HAND && member.suspension() != Suspension.BY_HAND
                    ? changed(MemberChange.of(member).state(MemberState.SUSPENDED, by))
                    : member;
        }
        seats.free(workspace);
        var suspended = changed(MemberChange.of(member).state(MemberState.SUSPENDED, by));
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
        boolean invited = member.account() == null && stored.policy() == MailPolicy.INVITE;
        var back = changed(MemberChange.of(member).state(invited ? MemberState.INVITED : MemberState.ACTIVE, null));
        events.fire(new MemberReactivated(workspace, actor, back.changedAt(), back, stored.profile()));
        return back;
    }

    @Override
    public MemberSnapshot manage(WorkspaceId workspace, MemberId id, MemberSource source, Actor actor) {
        var member = lock(workspace, id).snapshot();
        if (member.source() == source) {
            return member;
        }
        var change = MemberChange.of(member).source(source);
        if (source == MemberSource.MANUAL && !member.roleSource().isByHand()) {
            change.role(member.role(), RoleSource.MANUAL); // no directory decides about it any more
        }
        var managed = changed(change);
        events.fire(new MemberManaged(workspace, actor, managed.changedAt(), member, managed));
        return managed;
    }

    @Override
    public void nameForSignIn(WorkspaceId workspace, MemberId member, IdentityKey signInName) {
        members.nameForSignIn(workspace, member, signInName);
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
    public void decline(WorkspaceId workspace, MemberId id, Actor actor) {
        var stored = members.lock(workspace, id);
        if (stored.isEmpty() || stored.get().snapshot().role() == Role.OWNER) {
            return;
        }
        departures.note(stored.get().snapshot(), Departure.Way.DECLINED, clock.instant());
        remove(workspace, id, actor);
    }

    @Override
    public Optional<Departure> departure(WorkspaceId workspace, EmailAddress address) {
        return departures.find(workspace, address.key());
    }

    @Override
    public List<MemberSnapshot> activeIn(WorkspaceId workspace, Role role) {
        return members.active(workspace, role, MOST_IN_ROLE);
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
    public List<MemberSnapshot> findBySignInName(WorkspaceId workspace, IdentityKey signInName) {
        return members.bySignInName(workspace, signInName);
    }

    @Override
    public Optional<MemberSnapshot> findByAccount(WorkspaceId workspace, AccountId account) {
        return members.find(workspace, account);
    }

    @Override
    public Optional<EmailAddress> reportedAddress(WorkspaceId workspace, MemberId member) {
        return members.reported(workspace, member);
    }

    @Override
    public Page<MemberSnapshot> list(WorkspaceId workspace, MemberFilter filter, PageRequest page) {
        return members.list(workspace, filter, page);
    }

    @Override
    public long count(WorkspaceId workspace, MemberFilter filter) {
        return members.count(workspace, filter);
    }

    /** An address, unless it is the other one. */
    private static @Nullable EmailAddress other(@Nullable EmailAddress address, @Nullable EmailAddress known) {
        boolean same = address != null && known != null && address.key().equals(known.key());
        return same ? null : address;
    }

    private StoredMember lock(WorkspaceId workspace, MemberId id) {
        return members.lock(workspace, id).orElseThrow(() -> new UnknownMember(id));
    }

    private MemberSnapshot changed(MemberChange change) {
        var after = change.at(clock.instant());
        members.update(after);
        return after;
    }
}
