package io.musterbook.signon.internal.saml;

import java.io.IOException;
import java.security.NoSuchProviderException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.w3c.dom.Element;

/** Verifies a signature with the JDK's XML-DSig and hands out exactly the bytes that were digested. */
final class SignatureVerifier {
    private SignatureVerifier() {}

    /**
     * Verifies the signature in an element.
     *
     * @param trusted the only keys that count; what the signature says about its key is ignored
     * @throws Fault if it is no signature of ours to accept, or of none of the keys
     */
    static Signed verify(Element signature, Element parent, List<X509Certificate> trusted) {
        var keyAlgorithm = SignatureProfile.check(signature, parent);
        for (var certificate : trusted) {
            var key = certificate.getPublicKey();
            if (key.getAlgorithm().equals(keyAlgorithm) && Keys.isStrong(key)) {
                var bytes = digested(signature, parent, key);
                if (bytes.isPresent()) {
                    return new Signed(bytes.get(), certificate);
                }
            }
        }
        throw new Fault(
                Check.SIGNATURE,
                "The signature was not made with a certificate of the stored metadata, or what it covers was changed."
                        + " Download the metadata from your identity provider again and upload it here.");
    }

    private static Optional<byte[]> digested(Element signature, Element parent, PublicKey key) {
        try {
            var context = new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", true);
            context.setProperty("javax.xml.crypto.dsig.cacheReference", true);
            context.setIdAttributeNS(parent, null, "ID");
            var parsed = XMLSignatureFactory.getInstance("DOM", "XMLDSig").unmarshalXMLSignature(context);
            if (!parsed.validate(context)) {
                return Optional.empty();
            }
            var references = parsed.getSignedInfo().getReferences();
            if (references.size() != 1) {
                return Optional.empty();
            }
            try (var digested = references.get(0).getDigestInputStream()) {
                return Optional.of(digested.readAllBytes());
            }
        } catch (MarshalException | XMLSignatureException | IOException | RuntimeException e) {
            // The one answer for whatever the JDK finds wrong; an attacker's document must not become a failure of
            // ours.
            return Optional.empty();
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("every JDK has XMLDSig", e);
        }
    }

    /** What a signature covers, and the certificate whose key made it. */
    static final class Signed {
        private final byte[] bytes;
        private final X509Certificate certificate;

        Signed(byte[] bytes, X509Certificate certificate) {
            this.bytes = bytes;
            this.certificate = certificate;
        }

        X509Certificate certificate() {
            return certificate;
        }

        /**
         * The digested bytes, parsed anew: all that may be believed.
         *
         * @throws Fault if they are not the element that was signed
         */
        Element read(String name, String namespace, String id) {
            try {
                var root = Xml.strict(bytes).getDocumentElement();
                if (Elements.is(root, namespace, name) && Shape.id(root).equals(id)) {
                    return root;
                }
            } catch (NotXml e) {
                // falls through to the one answer
            }
            throw new Fault(Check.SIGNATURE, "What was signed is not the element that holds the signature.");
        }
    }
}
