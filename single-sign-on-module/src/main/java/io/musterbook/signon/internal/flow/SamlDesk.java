package io.musterbook.signon.internal.flow;

import io.musterbook.signon.Arrival;
import io.musterbook.signon.Arrival.Outcome;
import io.musterbook.signon.SamlSignIn;
import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.SignInLinked;
import io.musterbook.signon.SignInMethod;
import io.musterbook.signon.SignInTest;
import io.musterbook.signon.internal.admission.Admission;
import io.musterbook.signon.internal.admission.Admissions;
import io.musterbook.signon.internal.connection.Connection;
import io.musterbook.signon.internal.connection.ConnectionTable;
import io.musterbook.signon.internal.connection.SamlAddress;
import io.musterbook.signon.internal.connection.SigningKeys;
import io.musterbook.signon.internal.flow.Entering.Guest;
import io.musterbook.signon.internal.saml.AuthnRequest;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.Workspaces;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way of a person who signs in by SAML. */
@Stateless
public class SamlDesk implements SamlSignIn {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 256 bits, which nobody guesses. */
    private static final int SECRET_BYTES = 32;

    /** What they are as base64url without padding; anything of another length is none of ours. */
    private static final int SECRET_LENGTH = 43;

    /** How long a directory may take to name somebody who is at the door already. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ConnectionTable connections;
    private final RequestTable requests;
    private final SigningKeys keys;
    private final SamlAddress address;
    private final Answering answering;
    private final Admissions admissions;
    private final Entering entering;
    private final Recovering recovering;
    private final Workspaces workspaces;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public SamlDesk(
            ConnectionTable connections,
            RequestTable requests,
            SigningKeys keys,
            SamlAddress address,
            Answering answering,
            Admissions admissions,
            Entering entering,
            Recovering recovering,
            Workspaces workspaces,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.connections = connections;
        this.requests = requests;
        this.keys = keys;
        this.address = address;
        this.answering = answering;
        this.admissions = admissions;
        this.entering = entering;
        this.recovering = recovering;
        this.workspaces = workspaces;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Departing> begin(UUID connection, String target) {
        return connections.find(connection).filter(Connection::enabled).flatMap(known -> depart(known, target, null));
    }

    @Override
    public Optional<Departing> beginTest(WorkspaceId workspace, AccountId tester) {
        return connections.of(workspace).flatMap(known -> depart(known, "", tester));
    }

    private Optional<Departing> depart(Connection connection, String target, @Nullable AccountId tester) {
        var url = connection.signOnUrl();
        if (url == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var id = UUID.randomUUID();
        var handle = secret();
        var browser = secret();
        requests.insert(
                new Request(id, connection.id(), target, tester, false, null, null, null, null), handle, browser, now);
        var request = new AuthnRequest(
                Request.samlId(id), url, address.entityId(connection.id()), address.acs(connection.id()), now);
        return Optional.of(new Departing(request.redirectUrl(handle, keys.inUse(connection.id())), browser));
    }

    @Override
    public Answered answer(UUID connection, String samlResponse, String relayState) {
        return connections
                .find(connection)
                .filter(known -> known.issuer() != null)
                .map(known -> answering.take(known, samlResponse, relayState))
                .orElse(Answered.UNKNOWN);
    }

    @Override
    public Arrival arrive(Ticket ticket, @Nullable SessionSnapshot present, String device) {
        return guest(ticket, present, device).map(this::receive).orElse(Arrival.LOST);
    }

    private Arrival receive(Guest guest) {
        if (guest.request().tester() != null) {
            requests.use(guest.request().id(), clock.instant());
            return guest.refused(Outcome.TESTED);
        }
        var admission = admissions.of(guest.connection(), guest.name());
        return admission.in() ? entering.enter(guest, admission) : turnAway(guest, admission);
    }

    private Arrival turnAway(Guest guest, Admission admission) {
        var outcome =
                switch (admission.kind()) {
                    case TO_BE_LINKED -> Outcome.TO_BE_LINKED;
                    case SUSPENDED -> Outcome.SUSPENDED;
                    case INVITATION_OVER -> Outcome.INVITATION_OVER;
                    case NOT_YET_KNOWN -> Outcome.NOT_YET_KNOWN;
                    default -> Outcome.UNKNOWN;
                };
        var answeredAt = guest.request().answeredAt();
        boolean fresh = outcome == Outcome.NOT_YET_KNOWN
                && answeredAt != null
                && answeredAt.plus(PATIENCE).isAfter(clock.instant());
        return guest.arrival(outcome, null, fresh);
    }

    @Override
    public Arrival link(Ticket ticket, SessionSnapshot present, String device) {
        return guest(ticket, present, device).map(this::linked).orElse(Arrival.LOST);
    }

    private Arrival linked(Guest guest) {
        var admission = admissions.of(guest.connection(), guest.name());
        var member = admission.member();
        if (member == null || admission.kind() != Admission.Kind.TO_BE_LINKED || !confirms(guest, member)) {
            return receive(guest);
        }
        entering.link(guest, member);
        var actor = new Actor.Person(Objects.requireNonNull(member.account()));
        events.fire(new SignInLinked(member.workspace(), actor, clock.instant(), member, guest.name()));
        return entering.enter(guest, new Admission(Admission.Kind.BY_LINK, member));
    }

    /** Only the password says that both are the same person; a mailed link or another workspace's word does not. */
    private static boolean confirms(Guest guest, MemberSnapshot member) {
        var present = guest.present();
        return guest.request().tester() == null
                && present != null
                && present.method() == SignInMethod.PASSWORD
                && present.account().equals(member.account());
    }

    private Optional<Guest> guest(Ticket ticket, @Nullable SessionSnapshot present, String device) {
        if (ticket.handle().length() != SECRET_LENGTH || ticket.browser().length() != SECRET_LENGTH) {
            return Optional.empty();
        }
        return requests.lockAnswered(ticket.handle(), ticket.browser(), clock.instant())
                .flatMap(request -> connections
                        .find(request.connection())
                        .filter(connection -> connection.enabled() || request.tester() != null)
                        .flatMap(connection -> workspaces
                                .find(connection.workspace())
                                .map(workspace -> new Guest(connection, workspace, request, present, device))));
    }

    @Override
    public Optional<SignInTest> test(String handle, AccountId tester) {
        return requests.findTest(handle, tester, clock.instant())
                .map(request -> Report.read(request.nameId(), String.valueOf(request.report())));
    }

    @Override
    public boolean recover(SessionSnapshot present, WorkspaceId workspace, String code) {
        return recovering.recover(present, workspace, code);
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
