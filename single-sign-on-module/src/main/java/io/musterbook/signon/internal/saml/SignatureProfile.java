package io.musterbook.signon.internal.saml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The only form of an XML signature that is accepted: one SignedInfo with one Reference to the element that holds the
 * signature, transforms that can hide nothing, and algorithms from a short list. Looked at before the JDK verifies.
 */
final class SignatureProfile {
    /** Signature algorithms, and the JDK's name of the key each takes. */
    private static final Map<String, String> METHODS = Map.of(
            Names.RSA_SHA256,
            "RSA",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "RSA",
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            "RSA",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "EC",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "EC",
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
            "EC");

    private static final Set<String> DIGESTS = Set.of(
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "http://www.w3.org/2001/04/xmlenc#sha512");

    private static final Set<String> KEY_HINTS = Set.of("X509Data", "KeyValue", "KeyName");

    private SignatureProfile() {}

    /**
     * Looks at a signature's form.
     *
     * @return the JDK's name of the key that it takes
     * @throws Fault if it is another form
     */
    static String check(Element signature, Element parent) {
        var parts = Elements.children(signature);
        if (parts.size() < 2
                || parts.size() > 3
                || !isPart(parts.get(0), "SignedInfo")
                || !isPart(parts.get(1), "SignatureValue")
                || (parts.size() == 3 && !isPart(parts.get(2), "KeyInfo"))) {
            throw fault("The signature has parts that it must not have.");
        }
        if (parts.size() == 3
                && !Elements.children(parts.get(2)).stream()
                        .allMatch(hint -> Names.SIGNATURE.equals(hint.getNamespaceURI())
                                && KEY_HINTS.contains(hint.getLocalName()))) {
            throw fault("The signature names its key in a way that is not accepted.");
        }
        justText(parts.get(1));
        return checkSignedInfo(parts.get(0), Shape.id(parent));
    }

    private static String checkSignedInfo(Element signedInfo, String id) {
        var parts = Elements.children(signedInfo);
        if (parts.size() != 3
                || !isPart(parts.get(0), "CanonicalizationMethod")
                || !isPart(parts.get(1), "SignatureMethod")
                || !isPart(parts.get(2), "Reference")) {
            throw fault("The signature must have exactly one reference.");
        }
        checkCanonical(parts.get(0));
        var key = METHODS.get(algorithm(parts.get(1)));
        if (key == null || !Elements.children(parts.get(1)).isEmpty()) {
            throw fault("The signature algorithm " + shown(algorithm(parts.get(1)))
                    + " is not accepted. Choose RSA-SHA256 in the app of your identity provider.");
        }
        checkReference(parts.get(2), id);
        return key;
    }

    private static void checkReference(Element reference, String id) {
        if (!Elements.attribute(reference, "URI").filter(("#" + id)::equals).isPresent()) {
            throw fault("The signature is over something else than the element that holds it.");
        }
        var parts = Elements.children(reference);
        if (parts.size() != 3
                || !isPart(parts.get(0), "Transforms")
                || !isPart(parts.get(1), "DigestMethod")
                || !isPart(parts.get(2), "DigestValue")) {
            throw fault("The signature's reference has parts that it must not have.");
        }
        checkTransforms(Elements.children(parts.get(0)));
        if (!DIGESTS.contains(algorithm(parts.get(1)))
                || !Elements.children(parts.get(1)).isEmpty()) {
            throw fault("The digest algorithm " + shown(algorithm(parts.get(1)))
                    + " is not accepted. Choose SHA256 in the app of your identity provider.");
        }
        justText(parts.get(2));
    }

    private static void checkTransforms(List<Element> transforms) {
        if (transforms.size() != 2
                || !transforms.stream().allMatch(transform -> isPart(transform, "Transform"))
                || !algorithm(transforms.get(0)).equals(Names.ENVELOPED)
                || !Elements.children(transforms.get(0)).isEmpty()) {
            throw fault("The signature uses transforms that are not accepted.");
        }
        checkCanonical(transforms.get(1));
    }

    /** Exclusive canonicalisation without comments, at most with a list of prefixes. */
    private static void checkCanonical(Element method) {
        var parts = Elements.children(method);
        boolean plain = parts.isEmpty()
                || (parts.size() == 1
                        && Elements.is(parts.get(0), Names.EXCLUSIVE, "InclusiveNamespaces")
                        && Elements.children(parts.get(0)).isEmpty());
        if (!plain || !algorithm(method).equals(Names.EXCLUSIVE)) {
            throw fault("The signature's canonicalisation is not the exclusive one without comments.");
        }
    }

    private static void justText(Element element) {
        if (Elements.text(element).isEmpty()) {
            throw fault("The signature has something hidden in a value.");
        }
    }

    private static boolean isPart(Element element, String name) {
        return Elements.is(element, Names.SIGNATURE, name);
    }

    private static String algorithm(Element element) {
        return Elements.attribute(element, "Algorithm").orElse("");
    }

    private static String shown(String algorithm) {
        var name = algorithm.substring(algorithm.lastIndexOf('#') + 1);
        return name.matches("[A-Za-z0-9-]{1,40}") ? name : "(unknown)";
    }

    private static Fault fault(String detail) {
        return new Fault(Check.SIGNATURE, detail);
    }
}
