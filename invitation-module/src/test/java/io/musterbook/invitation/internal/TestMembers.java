package io.musterbook.invitation.internal;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Departure;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.Ids;
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
import io.musterbook.workspace.Suspension;
import io.musterbook.workspace.UnknownMember;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Members in memory that announce what the register announces. Rolls nothing back. */
public final class TestMembers implements Members {
    private final Map<java.util.UUID, MemberSnapshot> members = new ConcurrentSkipListMap<>();
    private final Map<java.util.UUID, MemberProfile> profiles = new ConcurrentSkipListMap<>();
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    public TestMembers(Event<WorkspaceEvent> events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void nameForSignIn(WorkspaceId workspace, MemberId member, IdentityKey signInName) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MemberSnapshot> findBySignInName(WorkspaceId workspace, IdentityKey signInName) {
        return List.of();
    }

    @Override
    public MemberSnapshot provision(
            WorkspaceId workspace, MemberProfile profile, Role role, MemberSource source, Actor actor) {
        return provision(workspace, new NewMember(profile, role, RoleSource.DEFAULT, source, MailPolicy.INVITE), actor);
    }

    /** Takes every policy at its word. */
    @Override
    public MemberSnapshot provision(WorkspaceId workspace, NewMember newcomer, Actor actor) {
        var profile = newcomer.profile();
        var policy = newcomer.policy();
        var now = clock.instant();
        var member = new MemberSnapshot(
                new MemberId(Ids.next(now)),
                workspace,
                null,
                profile.email(),
                profile.displayName(),
                newcomer.role(),
                newcomer.roleSource(),
                policy == MailPolicy.INVITE ? MemberState.INVITED : MemberState.ACTIVE,
                newcomer.source(),
                null,
                now,
                now);
        members.put(member.id().value(), member);
        profiles.put(member.id().value(), profile);
        events.fire(new MemberProvisioned(workspace, actor, now, member, profile, policy));
        return member;
    }

    @Override
    public MemberSnapshot updateProfile(WorkspaceId workspace, MemberId id, MemberProfile profile, Actor actor) {
        var before = known(id);
        profiles.put(id.value(), profile);
        var after = changed(before, profile, before.state(), before.account(), before.source());
        events.fire(new MemberProfileChanged(workspace, actor, clock.instant(), before, after));
        return after;
    }

    @Override
    public synchronized MemberSnapshot join(WorkspaceId workspace, MemberId id, AccountId account, Actor actor) {
        var member = known(id);
        if (member.state() == MemberState.ACTIVE && account.equals(member.account())) {
            return member;
        }
        if (member.state() != MemberState.INVITED) {
            throw new NotInvited(id);
        }
        var joined = changed(member, profile(id), MemberState.ACTIVE, account, member.source());
        events.fire(new MemberJoined(workspace, actor, clock.instant(), joined));
        return joined;
    }

    @Override
    public MemberSnapshot suspend(WorkspaceId workspace, MemberId id, Suspension by, Actor actor) {
        var member = known(id);
        var suspended = changed(member, profile(id), MemberState.SUSPENDED, member.account(), member.source());
        events.fire(new MemberSuspended(workspace, actor, clock.instant(), suspended));
        return suspended;
    }

    @Override
    public MemberSnapshot reactivate(WorkspaceId workspace, MemberId id, Actor actor) {
        var member = known(id);
        var state = member.account() == null ? MemberState.INVITED : MemberState.ACTIVE;
        var back = changed(member, profile(id), state, member.account(), member.source());
        events.fire(new MemberReactivated(workspace, actor, clock.instant(), back, profile(id)));
        return back;
    }

    @Override
    public MemberSnapshot manage(WorkspaceId workspace, MemberId id, MemberSource source, Actor actor) {
        var before = known(id);
        var after = changed(before, profile(id), before.state(), before.account(), source);
        events.fire(new MemberManaged(workspace, actor, clock.instant(), before, after));
        return after;
    }

    @Override
    public void remove(WorkspaceId workspace, MemberId id, Actor actor) {
        var member = members.remove(id.value());
        if (member != null) {
            events.fire(new MemberRemoved(workspace, actor, clock.instant(), member));
        }
    }

    @Override
    public void decline(WorkspaceId workspace, MemberId id, Actor actor) {
        if (known(id).role() != Role.OWNER) {
            remove(workspace, id, actor);
        }
    }

    @Override
    public Optional<Departure> departure(WorkspaceId workspace, EmailAddress address) {
        return Optional.empty();
    }

    @Override
    public Optional<EmailAddress> reportedAddress(WorkspaceId workspace, MemberId member) {
        return Optional.empty();
    }

    @Override
    public List<MemberSnapshot> activeIn(WorkspaceId workspace, Role role) {
        return list(workspace, new MemberFilter(null, MemberState.ACTIVE, role, null), PageRequest.first())
                .items();
    }

    @Override
    public Optional<MemberSnapshot> find(WorkspaceId workspace, MemberId member) {
        return Optional.ofNullable(members.get(member.value()));
    }

    @Override
    public Optional<MemberSnapshot> findByAddress(WorkspaceId workspace, EmailAddress address) {
        return members.values().stream()
                .filter(member -> address.equals(member.email()))
                .findFirst();
    }

    @Override
    public Optional<MemberSnapshot> findByAccount(WorkspaceId workspace, AccountId account) {
        return members.values().stream()
                .filter(member -> account.equals(member.account()))
                .findFirst();
    }

    @Override
    public Page<MemberSnapshot> list(WorkspaceId workspace, MemberFilter filter, PageRequest page) {
        var found = members.values().stream()
                .filter(member -> filter.state() == null || member.state() == filter.state())
                .filter(member -> filter.role() == null || member.role() == filter.role())
                .limit(page.limit())
                .toList();
        return new Page<>(found, null);
    }

    @Override
    public long count(WorkspaceId workspace, MemberFilter filter) {
        return list(workspace, filter, new PageRequest(null, PageRequest.MAX_LIMIT))
                .items()
                .size();
    }

    private MemberSnapshot known(MemberId id) {
        return Optional.ofNullable(members.get(id.value())).orElseThrow(() -> new UnknownMember(id));
    }

    private MemberProfile profile(MemberId id) {
        return Objects.requireNonNull(profiles.get(id.value()), "profile");
    }

    private MemberSnapshot changed(
            MemberSnapshot member,
            MemberProfile profile,
            MemberState state,
            @Nullable AccountId account,
            MemberSource source) {
        var after = new MemberSnapshot(
                member.id(),
                member.workspace(),
                account,
                profile.email(),
                profile.displayName(),
                member.role(),
                member.roleSource(),
                state,
                source,
                state == MemberState.SUSPENDED ? Suspension.BY_DIRECTORY : null,
                member.createdAt(),
                clock.instant());
        members.put(member.id().value(), after);
        return after;
    }
}
