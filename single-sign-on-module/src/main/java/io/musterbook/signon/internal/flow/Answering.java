package io.musterbook.signon.internal.flow;

import io.musterbook.signon.SamlSignIn.Answered;
import io.musterbook.signon.SignInRefused;
import io.musterbook.signon.internal.connection.Connection;
import io.musterbook.signon.internal.connection.ConnectionTable;
import io.musterbook.signon.internal.connection.SamlAddress;
import io.musterbook.signon.internal.saml.Assertion;
import io.musterbook.signon.internal.saml.Expectation;
import io.musterbook.signon.internal.saml.ResponseVerifier;
import io.musterbook.signon.internal.saml.Verification;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes answers of identity providers: believes them or not, and keeps what was proven. */
@ApplicationScoped
class Answering {
    /** What identity providers call an attribute with the address, in their default settings. */
    private static final List<String> EMAIL_ATTRIBUTES = List.of(
            "email", "mail", "emailAddress", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress");

    private final ConnectionTable connections;
    private final RequestTable requests;
    private final SamlAddress address;
    private final Testing testing;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    Answering(
            ConnectionTable connections,
            RequestTable requests,
            SamlAddress address,
            Testing testing,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.connections = connections;
        this.requests = requests;
        this.address = address;
        this.testing = testing;
        this.events = events;
        this.clock = clock;
    }

    Answered take(Connection connection, String samlResponse, String handle) {
        var response = ResponseVerifier.decode(samlResponse);
        var request = requests.lockOpen(connection.id(), handle, clock.instant());
        if (request.isEmpty()) {
            boolean unasked = connection.enabled()
                    && response.filter(ResponseVerifier::isUnsolicited).isPresent();
            return unasked ? Answered.UNASKED : Answered.REFUSED;
        }
        if (response.isEmpty()) {
            return refuse(connection, request.get(), "FORM");
        }
        var verification = ResponseVerifier.verify(response.get(), expectation(connection, request.get()));
        return request.get().tester() == null
                ? judge(connection, request.get(), verification)
                : testing.keep(connection, request.get(), verification);
    }

    private Answered judge(Connection connection, Request request, Verification verification) {
        if (verification instanceof Verification.Accepted accepted && connection.enabled()) {
            var assertion = accepted.proven();
            if (!requests.remember(connection.id(), assertion.id(), assertion.usableUntil())) {
                return refuse(connection, request, "REPLAY");
            }
            requests.keepAnswer(request.id(), assertion.nameId().strip(), email(assertion), null, clock.instant());
            return Answered.KEPT;
        }
        var reason = verification instanceof Verification.Refused refused
                ? refused.reason().check().name()
                : "SWITCHED_OFF";
        return refuse(connection, request, reason);
    }

    /** The request stays open: whoever sends rubbish cannot spoil somebody's sign-in, nor fill the audit trail. */
    private Answered refuse(Connection connection, Request request, String check) {
        if (!request.refused()) {
            requests.noteRefusal(request.id());
            events.fire(new SignInRefused(
                    connection.workspace(), new Actor.Machine(), clock.instant(), connection.id(), check));
        }
        return Answered.REFUSED;
    }

    private Expectation expectation(Connection connection, Request request) {
        return new Expectation(
                String.valueOf(connection.issuer()),
                connections.certificates(connection.id()),
                address.acs(connection.id()),
                address.entityId(connection.id()),
                Request.samlId(request.id()),
                clock.instant());
    }

    private static @Nullable String email(Assertion assertion) {
        Map<String, List<String>> attributes = assertion.attributes();
        return EMAIL_ATTRIBUTES.stream()
                .flatMap(name -> attributes.getOrDefault(name, List.of()).stream())
                .map(EmailAddress::parse)
                .flatMap(Optional::stream)
                .map(EmailAddress::value)
                .findFirst()
                .orElse(null);
    }
}
