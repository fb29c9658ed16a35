package io.musterbook.signon.internal.flow;

import io.musterbook.signon.SamlSignIn.Answered;
import io.musterbook.signon.SignInTest.Attribute;
import io.musterbook.signon.SignInTest.Line;
import io.musterbook.signon.SignInTest.Outcome;
import io.musterbook.signon.internal.admission.Admission;
import io.musterbook.signon.internal.admission.Admissions;
import io.musterbook.signon.internal.connection.Connection;
import io.musterbook.signon.internal.connection.ConnectionTable;
import io.musterbook.signon.internal.connection.SignOnNotes;
import io.musterbook.signon.internal.saml.Assertion;
import io.musterbook.signon.internal.saml.Verification;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Test sign-ins: nobody gets in by one, but an admin sees what came of each check. */
@ApplicationScoped
class Testing {
    private final ConnectionTable connections;
    private final RequestTable requests;
    private final Admissions admissions;
    private final SignOnNotes notes;
    private final Members members;
    private final Clock clock;

    @Inject
    Testing(
            ConnectionTable connections,
            RequestTable requests,
            Admissions admissions,
            SignOnNotes notes,
            Members members,
            Clock clock) {
        this.connections = connections;
        this.requests = requests;
        this.admissions = admissions;
        this.notes = notes;
        this.members = members;
        this.clock = clock;
    }

    Answered keep(Connection connection, Request request, Verification verification) {
        var tester = Objects.requireNonNull(request.tester());
        var name = verification.assertion().map(Assertion::nameId).orElse("");
        var admission = name.isEmpty() ? Optional.<Admission>empty() : Optional.of(admissions.of(connection, name));
        var lines = new ArrayList<Line>();
        verification
                .verdicts()
                .forEach(verdict -> lines.add(new Line(
                        verdict.check().name(),
                        Outcome.valueOf(verdict.outcome().name()),
                        verdict.detail())));
        lines.add(admission
                .map(found -> person(found, name, tester))
                .orElse(new Line("PERSON", Outcome.NOT_REACHED, "Not looked at")));
        requests.keepAnswer(request.id(), name, null, Report.write(lines, attributes(verification)), clock.instant());
        if (verification instanceof Verification.Accepted
                && admission.filter(Testing::right).isPresent()) {
            succeed(connection, admission.get(), tester);
        }
        return Answered.KEPT;
    }

    /** Only an owner who would really get in proves that nobody is locked out. */
    private void succeed(Connection connection, Admission admission, AccountId tester) {
        boolean byOwner = admission.in()
                && members.findByAccount(connection.workspace(), tester)
                        .filter(owner -> owner.role() == Role.OWNER && owner.state() == MemberState.ACTIVE)
                        .filter(owner -> Optional.ofNullable(admission.member())
                                .filter(member -> member.id().equals(owner.id()))
                                .isPresent())
                        .isPresent();
        var tested = connection.tested(byOwner, clock.instant());
        connections.update(tested);
        notes.note(tested, new Actor.Person(tester));
    }

    private static boolean right(Admission admission) {
        return admission.in() || admission.kind() == Admission.Kind.TO_BE_LINKED;
    }

    private static Line person(Admission admission, String name, AccountId tester) {
        var member = admission.member();
        if (admission.in() && member != null && !tester.equals(member.account())) {
            return new Line("PERSON", Outcome.REMARK, name + " is " + member.displayName() + ", who is not you");
        }
        return switch (admission.kind()) {
            case BY_DIRECTORY ->
                new Line("PERSON", Outcome.PASSED, "The directory’s userName " + name + " is " + said(member));
            case BY_LINK, BY_INVITATION, BY_DOMAIN -> new Line("PERSON", Outcome.PASSED, name + " is " + said(member));
            case NEWCOMER -> new Line("PERSON", Outcome.REMARK, name + " is new and would become a member");
            case TO_BE_LINKED ->
                new Line(
                        "PERSON",
                        Outcome.REMARK,
                        name + " is " + said(member) + ", and would be asked for the password once to link the sign-in."
                                + " Verify the domain, or let the directory name the person, and nobody is asked.");
            case SUSPENDED -> failed(name + " is " + said(member) + ", whose access was taken away.");
            case INVITATION_OVER -> failed("The invitation of " + name + " is no longer open. Send it again.");
            case NOT_YET_KNOWN, UNKNOWN ->
                failed("Nobody here is called " + name + ". Let the NameID be what the directory sends as userName.");
        };
    }

    private static Line failed(String why) {
        return new Line("PERSON", Outcome.FAILED, why);
    }

    private static String said(@Nullable MemberSnapshot member) {
        return member == null ? "somebody" : member.displayName();
    }

    private static List<Attribute> attributes(Verification verification) {
        Map<String, List<String>> all =
                verification.assertion().map(Assertion::attributes).orElse(Map.of());
        return all.entrySet().stream()
                .map(entry -> new Attribute(entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }
}
