package io.musterbook.signon.internal.flow;

import io.musterbook.signon.Arrival;
import io.musterbook.signon.Arrival.Outcome;
import io.musterbook.signon.MemberSignedIn;
import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.SessionToken;
import io.musterbook.signon.Sessions;
import io.musterbook.signon.internal.admission.Admission;
import io.musterbook.signon.internal.admission.LinkTable;
import io.musterbook.signon.internal.connection.Connection;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import io.musterbook.workspace.SeatLimitReached;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who may come in: as a member with an account and a session that proves it to this workspace. */
@ApplicationScoped
class Entering {
    private final Members members;
    private final Accounts accounts;
    private final Sessions sessions;
    private final LinkTable links;
    private final RequestTable requests;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    Entering(
            Members members,
            Accounts accounts,
            Sessions sessions,
            LinkTable links,
            RequestTable requests,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody at the door. */
    record Guest(
            Connection connection,
            WorkspaceSnapshot workspace,
            Request request,
            @Nullable SessionSnapshot present,
            String device) {
        String name() {
            return String.valueOf(request.nameId());
        }

        Arrival arrival(Outcome outcome, @Nullable SessionToken token, boolean fresh) {
            return new Arrival(
                    outcome, token, workspace, name(), connection.provider().inSentence(), request.target(), fresh);
        }

        Arrival refused(Outcome outcome) {
            return arrival(outcome, null, false);
        }
    }

    /** Lets the guest in. */
    Arrival enter(Guest guest, Admission admission) {
        var member = admission.member();
        try {
            return member == null ? newcomer(guest) : enter(guest, member, admission.kind());
        } catch (SeatLimitReached full) {
            return guest.refused(Outcome.NO_SEAT);
        }
    }

    private Arrival newcomer(Guest guest) {
        var address = EmailAddress.parse(guest.name());
        if (address.isEmpty()) {
            return guest.refused(Outcome.NO_ADDRESS);
        }
        var newcomer = new NewMember(
                new MemberProfile(address.get(), address.get().value(), null, null),
                Role.MEMBER,
                RoleSource.DEFAULT,
                MemberSource.MANUAL,
                MailPolicy.SILENT);
        var member = members.provision(guest.workspace().id(), newcomer, new Actor.Machine());
        return enter(guest, member, Admission.Kind.NEWCOMER);
    }

    private Arrival enter(Guest guest, MemberSnapshot member, Admission.Kind how) {
        var joined = joined(member);
        var account = joined ? member.account() : account(guest, member);
        if (account == null) {
            return guest.refused(Outcome.NO_ADDRESS);
        }
        if (!joined && isSomebodyElse(member, account)) {
            return guest.refused(Outcome.SOMEBODY_ELSE);
        }
        var now = clock.instant();
        var workspace = member.workspace();
        var actor = new Actor.Person(account);
        var inside = joined ? member : members.join(workspace, member.id(), account, actor);
        if (how == Admission.Kind.BY_INVITATION || how == Admission.Kind.NEWCOMER) {
            link(guest, member);
        }
        var token = sessions.prove(
                guest.present(), account, workspace, guest.connection().id(), guest.device());
        requests.use(guest.request().id(), now);
        events.fire(new MemberSignedIn(workspace, actor, now, inside, how.name()));
        return guest.arrival(Outcome.IN, token, false);
    }

    void link(Guest guest, MemberSnapshot member) {
        links.put(guest.connection().id(), IdentityKey.of(guest.name()), member.id(), clock.instant());
    }

    private static boolean joined(MemberSnapshot member) {
        return member.state() == MemberState.ACTIVE && member.account() != null;
    }

    private boolean isSomebodyElse(MemberSnapshot member, AccountId account) {
        return members.findByAccount(member.workspace(), account)
                .filter(other -> !other.id().equals(member.id()))
                .isPresent();
    }

    /** The account of the person, made if there is none; null if no address is known by which it could be one. */
    private @Nullable AccountId account(Guest guest, MemberSnapshot member) {
        var known = member.account();
        if (known != null) {
            return known;
        }
        return Optional.ofNullable(member.email())
                .or(() -> EmailAddress.parse(guest.name()))
                .or(() -> Optional.ofNullable(guest.request().email()).flatMap(EmailAddress::parse))
                .map(address -> accounts.find(address)
                        .orElseGet(() -> accounts.register(address, member.displayName()))
                        .id())
                .orElse(null);
    }
}
