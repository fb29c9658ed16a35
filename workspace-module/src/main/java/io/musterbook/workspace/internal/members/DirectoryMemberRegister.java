package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.DirectoryMembers;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberJoined;
import io.musterbook.workspace.MemberReactivated;
import io.musterbook.workspace.MemberRoleChanged;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.UnknownMember;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.internal.members.DirectoryMemberTable.Sourced;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The register of members as a directory needs it: many at once, and people who come back. */
@Stateless
public class DirectoryMemberRegister implements DirectoryMembers {
    private final DirectoryMemberTable table;
    private final MemberTable members;
    private final DepartureTable departures;
    private final SeatGate seats;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public DirectoryMemberRegister(
            DirectoryMemberTable table,
            MemberTable members,
            DepartureTable departures,
            SeatGate seats,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.table = table;
        this.members = members;
        this.departures = departures;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<MemberSnapshot> find(WorkspaceId workspace, Collection<MemberId> ids) {
        return table.find(workspace, ids);
    }

    @Override
    public List<MemberSnapshot> findByAddress(WorkspaceId workspace, Collection<EmailAddress> addresses) {
        return table.findByAddress(workspace, addresses);
    }

    @Override
    public FirstContact firstContact(WorkspaceId workspace, EmailAddress address) {
        return table.firstContact(workspace, address.key());
    }

    @Override
    public void forgetDeparture(WorkspaceId workspace, EmailAddress address) {
        departures.forget(workspace, address.key());
    }

    @Override
    public void carryDeparture(WorkspaceId workspace, EmailAddress from, EmailAddress to) {
        departures.carry(workspace, from.key(), to);
    }

    @Override
    public List<RoleOutcome> preview(WorkspaceId workspace, Collection<RoleAssignment> wanted) {
        var byMember = byMember(wanted);
        return table.read(workspace, byMember.keySet()).stream()
                .map(member -> outcome(member, byMember))
                .toList();
    }

    @Override
    public List<RoleOutcome> assign(
            WorkspaceId workspace, Collection<RoleAssignment> wanted, RoleLimits limits, Actor actor) {
        var byMember = byMember(wanted);
        var outcomes = new ArrayList<RoleOutcome>();
        int admins = 0;
        var writes = new HashMap<Seat, List<MemberId>>();
        for (var member : table.lock(workspace, byMember.keySet())) {
            var outcome = limited(outcome(member, byMember), limits, admins);
            var assignment = assignment(member, byMember);
            if (outcome.verdict() == RoleVerdict.CHANGED && outcome.wanted() == Role.ADMIN) {
                admins++;
            }
            outcomes.add(outcome);
            if (outcome.verdict() == RoleVerdict.CHANGED
                    || (outcome.verdict() == RoleVerdict.SAME
                            && !byHand(member)
                            && member.source() != assignment.source())) {
                writes.computeIfAbsent(new Seat(assignment.role(), assignment.source()), unused -> new ArrayList<>())
                        .add(assignment.member());
            }
        }
        var now = clock.instant();
        writes.forEach((seat, ids) -> table.update(workspace, ids, seat.role(), seat.source(), now));
        for (var outcome : outcomes) {
            if (outcome.verdict() == RoleVerdict.CHANGED) {
                tell(outcome.member(), outcome.wanted(), source(outcome, byMember), actor, now);
            }
        }
        return List.copyOf(outcomes);
    }

    @Override
    public Former startAnew(WorkspaceId workspace, MemberId id, Role role, Actor actor) {
        var stored = members.lock(workspace, id).orElseThrow(() -> new UnknownMember(id));
        var before = stored.snapshot();
        if (before.state() == MemberState.SUSPENDED) {
            seats.take(workspace);
        }
        var place = seated(before, null, role, RoleSource.DEFAULT, MemberState.INVITED);
        table.reseat(place, null, RoleSource.DEFAULT);
        if (before.role() != role) {
            tell(place, before.role(), role, RoleSource.DEFAULT, actor);
        }
        events.fire(new MemberReactivated(workspace, actor, place.changedAt(), place, stored.profile()));
        return new Former(before.account(), before.role(), before.roleSource());
    }

    @Override
    public boolean rejoin(WorkspaceId workspace, MemberId id, Former before, Actor actor) {
        var place = members.lock(workspace, id)
                .orElseThrow(() -> new UnknownMember(id))
                .snapshot();
        var account = before.account();
        if (place.account() != null && !place.account().equals(account)) {
            return false;
        }
        boolean elsewhere = account != null
                && members.find(workspace, account)
                        .filter(other -> !other.id().equals(id))
                        .isPresent();
        if (elsewhere || place.state() == MemberState.SUSPENDED) {
            return false;
        }
        boolean comesIn = place.state() == MemberState.INVITED && account != null;
        var back = seated(place, account, before.role(), before.source(), comesIn ? MemberState.ACTIVE : place.state());
        table.reseat(back, account, before.source());
        if (place.role() != back.role()) {
            tell(back, place.role(), back.role(), before.source(), actor);
        }
        if (comesIn) {
            events.fire(new MemberJoined(workspace, actor, back.changedAt(), back));
        }
        return true;
    }

    @Override
    public boolean demoteSuspendedOwner(WorkspaceId workspace, MemberId id, Actor actor) {
        var owner = members.lock(workspace, id).map(MemberTable.StoredMember::snapshot);
        if (owner.isEmpty()
                || owner.get().role() != Role.OWNER
                || owner.get().state() != MemberState.SUSPENDED
                || table.activeOwner(workspace).isEmpty()) {
            return false;
        }
        var now = clock.instant();
        table.update(workspace, List.of(id), Role.ADMIN, RoleSource.MANUAL, now);
        tell(owner.get(), Role.ADMIN, RoleSource.MANUAL, actor, now);
        return true;
    }

    @Override
    public Optional<MemberSnapshot> activeOwner(WorkspaceId workspace) {
        return table.activeOwner(workspace);
    }

    private void tell(MemberSnapshot before, Role after, RoleSource source, Actor actor, Instant now) {
        events.fire(new MemberRoleChanged(before.workspace(), actor, now, before, before.role(), after, source));
    }

    private void tell(MemberSnapshot member, Role before, Role after, RoleSource source, Actor actor) {
        events.fire(
                new MemberRoleChanged(member.workspace(), actor, member.changedAt(), member, before, after, source));
    }

    private MemberSnapshot seated(
            MemberSnapshot member, @Nullable AccountId account, Role role, RoleSource source, MemberState state) {
        return new MemberSnapshot(
                member.id(),
                member.workspace(),
                account,
                member.email(),
                member.displayName(),
                role,
                source,
                state,
                member.source(),
                null,
                member.createdAt(),
                clock.instant());
    }

    private static Map<MemberId, RoleAssignment> byMember(Collection<RoleAssignment> wanted) {
        if (wanted.stream().anyMatch(assignment -> assignment.role() == Role.OWNER)) {
            throw new IllegalArgumentException("a directory never grants OWNER");
        }
        return wanted.stream()
                .collect(Collectors.toMap(RoleAssignment::member, Function.identity(), (one, other) -> one));
    }

    private static RoleOutcome outcome(Sourced member, Map<MemberId, RoleAssignment> wanted) {
        var role = assignment(member, wanted).role();
        return new RoleOutcome(member.snapshot(), role, verdict(member, role));
    }

    private static RoleOutcome limited(RoleOutcome outcome, RoleLimits limits, int admins) {
        if (outcome.verdict() != RoleVerdict.CHANGED) {
            return outcome;
        }
        boolean raised = outcome.wanted().givesMoreThan(outcome.member().role());
        boolean fits = (limits.raises() || !raised) && (outcome.wanted() != Role.ADMIN || admins < limits.admins());
        return fits ? outcome : new RoleOutcome(outcome.member(), outcome.wanted(), RoleVerdict.WITHHELD);
    }

    private static RoleVerdict verdict(Sourced member, Role wanted) {
        var role = member.snapshot().role();
        if (role == Role.OWNER) {
            return RoleVerdict.OWNER_KEPT;
        }
        if (role == wanted) {
            return RoleVerdict.SAME;
        }
        return byHand(member) ? RoleVerdict.HAND_KEPT : RoleVerdict.CHANGED;
    }

    private static boolean byHand(Sourced member) {
        return member.source().isByHand();
    }

    private static RoleAssignment assignment(Sourced member, Map<MemberId, RoleAssignment> wanted) {
        var found = wanted.get(member.snapshot().id());
        if (found == null) {
            throw new IllegalStateException("a member that nobody asked for");
        }
        return found;
    }

    private static RoleSource source(RoleOutcome outcome, Map<MemberId, RoleAssignment> wanted) {
        var found = wanted.get(outcome.member().id());
        return found == null ? RoleSource.DEFAULT : found.source();
    }

    private record Seat(Role role, RoleSource source) {}
}
