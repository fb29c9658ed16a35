package io.musterbook.signon.internal.saml;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/**
 * Verifies a response of an identity provider. What it accepts is one narrow form of SAML, the one that all common
 * providers send; everything else is refused. What it returns was read from the very bytes that were signed.
 */
public final class ResponseVerifier {
    /** The longest form value, in characters: the largest document in base64, with line breaks. */
    private static final int MAX_ENCODED = Xml.MAX_BYTES / 3 * 4 + 16 * 1024;

    private ResponseVerifier() {}

    /** The document in the form value {@code SAMLResponse}; nothing if it is not base64 or too long. */
    public static Optional<byte[]> decode(String encoded) {
        if (encoded.length() > MAX_ENCODED) {
            return Optional.empty();
        }
        try {
            var compact = encoded.replaceAll("[ \\t\\r\\n]", "");
            return Optional.of(Base64.getDecoder().decode(compact)).filter(bytes -> bytes.length > 0);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Whether it is a response that claims to answer no request at all. Says nothing about its truth. */
    public static boolean isUnsolicited(byte[] response) {
        try {
            var shape = Shape.of(response);
            return shape.assertion() != null
                    && Shape.inResponseTo(shape.response()).isEmpty();
        } catch (Fault e) {
            return false;
        }
    }

    /** The request that a response of a right form claims to answer. Says nothing about its truth. */
    public static Optional<String> inResponseTo(byte[] response) {
        try {
            return Shape.inResponseTo(Shape.of(response).response());
        } catch (Fault e) {
            return Optional.empty();
        }
    }

    /** Verifies a response. Never throws, whatever the bytes are. */
    public static Verification verify(byte[] response, Expectation expected) {
        var verdicts = new EnumMap<Check, Verdict>(Check.class);
        try {
            return verify(Shape.of(response), expected, verdicts);
        } catch (Fault e) {
            verdicts.put(e.verdict().check(), e.verdict());
            return new Verification.Refused(null, inOrder(verdicts));
        }
    }

    private static Verification verify(Shape shape, Expectation expected, Map<Check, Verdict> verdicts) {
        verdicts.put(Check.FORM, Verdict.passed(Check.FORM, "One response with one assertion"));
        checkStatus(shape.response());
        verdicts.put(Check.STATUS, Verdict.passed(Check.STATUS, "Success"));
        if (shape.assertion() == null) {
            throw new Fault(Check.FORM, "There is no assertion in the response.");
        }
        var proof = Proof.of(shape, shape.assertion(), expected.certificates());
        verdicts.put(Check.SIGNATURE, Verdict.passed(Check.SIGNATURE, proof.what()));
        var content = new Content(proof.response(), shape.responseSignature() != null, proof.assertion(), expected);
        note(verdicts, content::issuer);
        note(verdicts, content::destination);
        note(verdicts, content::recipient);
        note(verdicts, content::inResponseTo);
        note(verdicts, content::audience);
        note(verdicts, content::time);
        note(verdicts, content::nameId);
        note(verdicts, () -> content.certificate(proof.certificate()));
        var read = content.read();
        var all = inOrder(verdicts);
        boolean accepted = all.stream()
                .allMatch(verdict ->
                        verdict.outcome() == Verdict.Outcome.PASSED || verdict.outcome() == Verdict.Outcome.REMARK);
        return accepted ? new Verification.Accepted(read, all) : new Verification.Refused(read, all);
    }

    private static void checkStatus(Element response) {
        var code = Elements.only(response, Names.PROTOCOL, "Status")
                .flatMap(status -> Elements.only(status, Names.PROTOCOL, "StatusCode"))
                .flatMap(found -> Elements.attribute(found, "Value"));
        if (!code.equals(Optional.of(Names.SUCCESS))) {
            throw new Fault(
                    Check.STATUS,
                    "The identity provider did not sign the person in. Its own log says why; often the person is not"
                            + " assigned to the app.");
        }
    }

    /** A fault of one check is noted and the next one goes on; what another check lacks is that other check's fault. */
    private static void note(Map<Check, Verdict> verdicts, Supplier<Verdict> check) {
        try {
            var verdict = check.get();
            verdicts.putIfAbsent(verdict.check(), verdict);
        } catch (Fault e) {
            verdicts.put(e.verdict().check(), e.verdict());
        }
    }

    private static List<Verdict> inOrder(Map<Check, Verdict> verdicts) {
        var all = new ArrayList<Verdict>();
        for (var check : Check.values()) {
            var verdict = verdicts.get(check);
            all.add(verdict == null ? new Verdict(check, Verdict.Outcome.NOT_REACHED, "Not looked at") : verdict);
        }
        return List.copyOf(all);
    }

    /** The parts of a response that a signature vouches for. */
    private record Proof(Element response, Element assertion, X509Certificate certificate, String what) {
        static Proof of(Shape shape, Element assertion, List<X509Certificate> trusted) {
            var id = Shape.id(assertion);
            var ofResponse = shape.responseSignature() == null
                    ? null
                    : SignatureVerifier.verify(shape.responseSignature(), shape.response(), trusted);
            var ofAssertion = shape.assertionSignature() == null
                    ? null
                    : SignatureVerifier.verify(shape.assertionSignature(), assertion, trusted);
            var response = ofResponse == null
                    ? shape.response()
                    : ofResponse.read("Response", Names.PROTOCOL, Shape.id(shape.response()));
            if (ofAssertion != null) {
                var what = ofResponse == null ? "The assertion is signed" : "Response and assertion are signed";
                return new Proof(
                        response, ofAssertion.read("Assertion", Names.ASSERTION, id), ofAssertion.certificate(), what);
            }
            if (ofResponse == null) {
                throw new Fault(
                        Check.SIGNATURE,
                        "Neither the response nor the assertion is signed. Switch signing on in the app of your identity"
                                + " provider.");
            }
            return new Proof(response, inside(response, id), ofResponse.certificate(), "The response is signed");
        }

        private static Element inside(Element response, String id) {
            var found = Elements.only(response, Names.ASSERTION, "Assertion").orElse(null);
            if (found == null || !Shape.id(found).equals(id)) {
                throw new Fault(Check.SIGNATURE, "What was signed does not hold the assertion.");
            }
            return found;
        }
    }
}
