package io.musterbook.forge;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs as told, in right ways and wrong ones.
 *
 * @param key signs: a private key, or a secret one for HMAC
 * @param shown whose certificate the signature shows
 */
public record Signer(
        Key key, Authority shown, String method, String digest, String canonical, List<String> transforms) {
    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    public Signer {
        transforms = List.copyOf(transforms);
    }

    /** The right way. */
    public static Signer of(Authority authority) {
        var method = "EC".equals(authority.key().getAlgorithm())
                ? "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
                : "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
        return new Signer(
                authority.key(),
                authority,
                method,
                DigestMethod.SHA256,
                CanonicalizationMethod.EXCLUSIVE,
                List.of(Transform.ENVELOPED, CanonicalizationMethod.EXCLUSIVE));
    }

    /** Another key than the one shown. */
    public Signer signingWith(Key other) {
        return new Signer(other, shown, method, digest, canonical, transforms);
    }

    /** Another signature algorithm. */
    public Signer by(String otherMethod) {
        return new Signer(key, shown, otherMethod, digest, canonical, transforms);
    }

    /** Another digest. */
    public Signer digesting(String otherDigest) {
        return new Signer(key, shown, method, otherDigest, canonical, transforms);
    }

    /** Another canonicalisation of what is signed. */
    public Signer canonicalising(String otherCanonical) {
        return new Signer(key, shown, method, digest, otherCanonical, transforms);
    }

    /** Other transforms of what is digested. */
    public Signer transforming(String... otherTransforms) {
        return new Signer(key, shown, method, digest, canonical, List.of(otherTransforms));
    }

    /** Signs a response, or its assertion, or both. */
    public void sign(Document document, Style style) {
        if (style != Style.RESPONSE) {
            sign(Documents.first(document, "Assertion"));
        }
        if (style != Style.ASSERTION) {
            sign(document.getDocumentElement());
        }
    }

    /** Signs one element, behind its issuer. */
    public void sign(Element element) {
        sign(element, "#" + element.getAttribute("ID"));
    }

    /** Signs one element with another reference. */
    public void sign(Element element, String uri) {
        try {
            var steps = new ArrayList<Transform>();
            for (var transform : transforms) {
                steps.add(FACTORY.newTransform(transform, (TransformParameterSpec) null));
            }
            var reference = FACTORY.newReference(uri, FACTORY.newDigestMethod(digest, null), steps, null, null);
            var signedInfo = FACTORY.newSignedInfo(
                    FACTORY.newCanonicalizationMethod(canonical, (C14NMethodParameterSpec) null),
                    FACTORY.newSignatureMethod(method, null),
                    List.of(reference));
            var issuer = Documents.child(element, "Issuer");
            var context = new DOMSignContext(key, element, issuer.getNextSibling());
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            context.setDefaultNamespacePrefix("ds");
            context.setIdAttributeNS(element, null, "ID");
            FACTORY.newXMLSignature(signedInfo, keyInfo()).sign(context);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyInfo keyInfo() {
        var keys = FACTORY.getKeyInfoFactory();
        return keys.newKeyInfo(List.of(keys.newX509Data(List.of(shown.certificate()))));
    }
}
