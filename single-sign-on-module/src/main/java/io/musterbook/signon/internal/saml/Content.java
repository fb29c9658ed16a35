package io.musterbook.signon.internal.saml;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What an assertion says, against what is expected. Each check looks for itself, so that an admin learns of all faults at
 * once.
 *
 * @param response the signed one where the response is signed; else only good for finding more faults
 * @param assertion the signed one, always
 */
record Content(Element response, boolean responseSigned, Element assertion, Expectation expected) {
    private static final Set<String> CONDITIONS = Set.of("AudienceRestriction", "OneTimeUse", "ProxyRestriction");
    private static final Set<String> FORMATS = Set.of(Names.EMAIL, Names.UNSPECIFIED, Names.PERSISTENT);
    private static final int MAX_SHOWN = 50;
    private static final int MAX_SHOWN_LENGTH = 500;

    Verdict issuer() {
        var issuer = one(assertion, "Issuer", Check.ISSUER);
        var said = entity(issuer);
        for (var other : Elements.children(response, Names.ASSERTION, "Issuer")) {
            if (!entity(other).equals(said)) {
                throw new Fault(Check.ISSUER, "The response and its assertion have two issuers.");
            }
        }
        if (!said.equals(expected.issuer())) {
            throw new Fault(
                    Check.ISSUER,
                    "The issuer is " + shown(said) + ", the stored metadata says " + expected.issuer()
                            + ". Upload the metadata of the app that people sign in with.");
        }
        return Verdict.passed(Check.ISSUER, said);
    }

    Verdict destination() {
        var destination = Elements.attribute(response, "Destination");
        if (destination.isEmpty() && responseSigned) {
            throw new Fault(Check.DESTINATION, "A signed response must say its Destination.");
        }
        if (destination.isPresent() && !destination.get().equals(expected.acsUrl())) {
            throw new Fault(
                    Check.DESTINATION,
                    "The response was sent to " + shown(destination.get()) + ". Set the single sign-on URL to "
                            + expected.acsUrl() + ".");
        }
        return Verdict.passed(Check.DESTINATION, destination.orElse("Not said, as the standard allows here"));
    }

    Verdict recipient() {
        var confirmation = confirmation();
        var method = Elements.attribute(confirmation, "Method").orElse("");
        var recipient = Elements.attribute(data(), "Recipient").orElse("");
        if (!method.equals(Names.BEARER)) {
            throw new Fault(Check.RECIPIENT, "The subject is confirmed by something else than the method bearer.");
        }
        if (!recipient.equals(expected.acsUrl())) {
            throw new Fault(
                    Check.RECIPIENT,
                    "The recipient is " + shown(recipient) + ". Set the recipient URL, or the single sign-on URL, to "
                            + expected.acsUrl() + ".");
        }
        return Verdict.passed(Check.RECIPIENT, recipient);
    }

    Verdict inResponseTo() {
        var inner = Elements.attribute(data(), "InResponseTo").orElse("");
        var outer = Shape.inResponseTo(response).orElse(inner);
        if (!inner.equals(expected.requestId()) || !outer.equals(inner)) {
            throw new Fault(
                    Check.IN_RESPONSE_TO,
                    "The response does not answer the request that this browser brought. Start at the sign-in page"
                            + " again, in one window.");
        }
        return Verdict.passed(Check.IN_RESPONSE_TO, "Answers our request");
    }

    Verdict audience() {
        var conditions = one(assertion, "Conditions", Check.AUDIENCE);
        var known = Elements.children(conditions).stream()
                .allMatch(condition -> Names.ASSERTION.equals(condition.getNamespaceURI())
                        && CONDITIONS.contains(condition.getLocalName()));
        if (!known) {
            throw new Fault(Check.AUDIENCE, "The assertion has a condition that is not understood.");
        }
        var restrictions = Elements.children(conditions, Names.ASSERTION, "AudienceRestriction");
        boolean ours = !restrictions.isEmpty()
                && restrictions.stream()
                        .allMatch(restriction -> audiences(restriction).contains(expected.audience()));
        if (!ours) {
            var said =
                    restrictions.stream().flatMap(it -> audiences(it).stream()).toList();
            throw new Fault(
                    Check.AUDIENCE,
                    "The audience is " + shown(String.join(", ", said)) + ". Set the audience URI (SP entity ID) to "
                            + expected.audience() + ".");
        }
        return Verdict.passed(Check.AUDIENCE, expected.audience());
    }

    Verdict time() {
        var times = new Times(expected.now());
        var conditions = one(assertion, "Conditions", Check.TIME);
        times.fresh(Times.required(assertion, "IssueInstant"));
        times.fresh(Times.required(response, "IssueInstant"));
        Times.of(conditions, "NotBefore").ifPresent(from -> times.begun(from, "NotBefore"));
        Times.of(data(), "NotBefore").ifPresent(from -> times.begun(from, "NotBefore"));
        times.notOver(Times.required(conditions, "NotOnOrAfter"), "NotOnOrAfter");
        times.notOver(Times.required(data(), "NotOnOrAfter"), "NotOnOrAfter");
        for (var statement : Elements.children(assertion, Names.ASSERTION, "AuthnStatement")) {
            times.begun(Times.required(statement, "AuthnInstant"), "AuthnInstant");
            Times.of(statement, "SessionNotOnOrAfter").ifPresent(until -> times.notOver(until, "SessionNotOnOrAfter"));
        }
        return Verdict.passed(Check.TIME, "Issued " + Times.required(assertion, "IssueInstant"));
    }

    Verdict nameId() {
        var element = one(subject(), "NameID", Check.NAME_ID);
        var format = Elements.attribute(element, "Format").orElse(Names.UNSPECIFIED);
        if (!FORMATS.contains(format)) {
            throw new Fault(
                    Check.NAME_ID,
                    "The NameID's format is " + shown(format) + ". Choose EmailAddress as Name ID format.");
        }
        if (Elements.children(assertion, Names.ASSERTION, "AuthnStatement").isEmpty()) {
            throw new Fault(Check.NAME_ID, "The assertion does not say that the person signed in.");
        }
        return Verdict.passed(Check.NAME_ID, name());
    }

    Verdict certificate(X509Certificate signer) {
        var until = signer.getNotAfter().toInstant();
        try {
            signer.checkValidity(Date.from(expected.now()));
            return Verdict.passed(Check.CERTIFICATE, "Valid until " + until);
        } catch (CertificateException e) {
            return new Verdict(
                    Check.CERTIFICATE,
                    Verdict.Outcome.REMARK,
                    "The certificate is valid from " + signer.getNotBefore().toInstant() + " until " + until
                            + ". People can still sign in; make a new one at the identity provider and upload its"
                            + " metadata.");
        }
    }

    /** The assertion as a value; what is not there is empty. */
    Assertion read() {
        var until = expected.now().plus(Times.MAX_AGE).plus(Times.SKEW.multipliedBy(2));
        return new Assertion(Shape.id(assertion), expected.issuer(), nameOrNothing(), until, attributes());
    }

    private String nameOrNothing() {
        try {
            return name();
        } catch (Fault e) {
            return "";
        }
    }

    private String name() {
        return Elements.text(one(subject(), "NameID", Check.NAME_ID))
                .filter(text -> !text.isEmpty() && text.length() <= 320)
                .orElseThrow(() -> new Fault(Check.NAME_ID, "The NameID is empty, too long or not plain text."));
    }

    private Map<String, List<String>> attributes() {
        var attributes = new LinkedHashMap<String, List<String>>();
        for (var statement : Elements.children(assertion, Names.ASSERTION, "AttributeStatement")) {
            for (var attribute : Elements.children(statement, Names.ASSERTION, "Attribute")) {
                var values = attributes.computeIfAbsent(
                        shown(Elements.attribute(attribute, "Name").orElse("")), name -> new ArrayList<>());
                Elements.children(attribute, Names.ASSERTION, "AttributeValue")
                        .forEach(
                                value -> values.add(shown(value.getTextContent().strip())));
                if (attributes.size() == MAX_SHOWN) {
                    return attributes;
                }
            }
        }
        return attributes;
    }

    private Element subject() {
        return one(assertion, "Subject", Check.NAME_ID);
    }

    private Element confirmation() {
        return Elements.only(subject(), Names.ASSERTION, "SubjectConfirmation")
                .orElseThrow(() -> new Fault(Check.RECIPIENT, "The subject must have exactly one confirmation."));
    }

    private Element data() {
        return Elements.only(confirmation(), Names.ASSERTION, "SubjectConfirmationData")
                .orElseThrow(() -> new Fault(Check.RECIPIENT, "The subject's confirmation does not say for whom."));
    }

    private static List<String> audiences(Element restriction) {
        return Elements.children(restriction, Names.ASSERTION, "Audience").stream()
                .map(Elements::text)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String entity(Element issuer) {
        var format = Elements.attribute(issuer, "Format").orElse(Names.ENTITY);
        return Elements.text(issuer)
                .filter(text -> format.equals(Names.ENTITY))
                .orElseThrow(() -> new Fault(Check.ISSUER, "The issuer is not named by its entity id."));
    }

    private static Element one(Element parent, String name, Check check) {
        return Elements.only(parent, Names.ASSERTION, name)
                .orElseThrow(() -> new Fault(check, "The assertion must have exactly one " + name + "."));
    }

    private static String shown(String text) {
        return text.length() <= MAX_SHOWN_LENGTH ? text : text.substring(0, MAX_SHOWN_LENGTH) + "…";
    }
}
