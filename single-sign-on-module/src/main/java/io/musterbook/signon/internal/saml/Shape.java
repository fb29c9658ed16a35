package io.musterbook.signon.internal.saml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A response whose shape leaves no room for a second meaning: one Response, in it directly at most one Assertion, and
 * signatures nowhere but directly in those two.
 *
 * @param assertion null only where the sign-in failed at the identity provider
 */
record Shape(
        Element response,
        @Nullable Element assertion,
        @Nullable Element responseSignature,
        @Nullable Element assertionSignature) {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
    private static final Set<String> ENCRYPTED = Set.of("EncryptedAssertion", "EncryptedID", "EncryptedAttribute");

    /** @throws Fault if the shape is another */
    static Shape of(byte[] bytes) {
        Element root;
        try {
            root = Xml.strict(bytes).getDocumentElement();
        } catch (NotXml e) {
            throw fault("The response is not XML that can be read safely. " + e.reason());
        }
        if (!Elements.is(root, Names.PROTOCOL, "Response")) {
            throw fault("What came is not a SAML 2.0 response.");
        }
        var census = Census.of(root);
        if (census.encrypted) {
            throw fault(
                    "The assertion is encrypted, which is not supported: the connection is encrypted already. Switch"
                            + " assertion encryption off in the app of your identity provider.");
        }
        if (census.responses != 1 || census.assertions.size() > 1) {
            throw fault("There is more than one assertion or response.");
        }
        var assertion = census.assertions.isEmpty() ? null : census.assertions.get(0);
        if (assertion != null && assertion.getParentNode() != root) {
            throw fault("The assertion is not directly in the response.");
        }
        checkVersion(root);
        if (assertion != null) {
            checkVersion(assertion);
        }
        var shape = new Shape(root, assertion, signatureOf(root), assertion == null ? null : signatureOf(assertion));
        if (census.signatures != shape.signatures()) {
            throw fault("There is a signature where none may be.");
        }
        return shape;
    }

    /** The request that a response claims to answer, without any check; nothing if it claims none. */
    static Optional<String> inResponseTo(Element response) {
        return Elements.attribute(response, "InResponseTo");
    }

    int signatures() {
        return (responseSignature == null ? 0 : 1) + (assertionSignature == null ? 0 : 1);
    }

    static String id(Element element) {
        return Elements.attribute(element, "ID")
                .filter(id -> ID.matcher(id).matches())
                .orElseThrow(() -> fault("The response or the assertion has no proper ID."));
    }

    private static void checkVersion(Element element) {
        var ignored = id(element);
        if (!Elements.attribute(element, "Version").equals(Optional.of("2.0"))) {
            throw fault("It is not SAML 2.0.");
        }
    }

    /** The schema has room for a signature in one place: behind the issuer. */
    private static @Nullable Element signatureOf(Element parent) {
        var children = Elements.children(parent);
        var found = Elements.children(parent, Names.SIGNATURE, "Signature");
        if (found.isEmpty()) {
            return null;
        }
        int place = children.indexOf(found.get(0));
        boolean behindIssuer = place == 1 && Elements.is(children.get(0), Names.ASSERTION, "Issuer");
        if (found.size() > 1 || !behindIssuer) {
            throw fault("A signature is not where the standard has it, or there are two.");
        }
        return found.get(0);
    }

    private static Fault fault(String detail) {
        return new Fault(Check.FORM, detail);
    }

    /** Counts, at any depth, what may be there once only. */
    private static final class Census {
        private int responses;
        private int signatures;
        private boolean encrypted;
        private final List<Element> assertions = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        static Census of(Element root) {
            var census = new Census();
            Elements.walk(root, census::count);
            return census;
        }

        private void count(Element element) {
            var name = String.valueOf(element.getLocalName());
            if (name.equals("Assertion")) {
                assertions.add(element);
            } else if (name.equals("Response")) {
                responses++;
            } else if (name.equals("Signature")) {
                signatures++;
            } else if (ENCRYPTED.contains(name)) {
                encrypted = true;
            }
            var attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.item(i) instanceof Attr attribute && isId(attribute) && !ids.add(attribute.getValue())) {
                    throw fault("Two elements have the same ID.");
                }
            }
        }

        private static boolean isId(Attr attribute) {
            return switch (attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName()) {
                case "ID", "Id", "id", "iD", "AssertionID" -> true;
                default -> false;
            };
        }
    }
}
