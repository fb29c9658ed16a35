package io.musterbook.signon.internal.saml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.forge.Documents;
import io.musterbook.forge.Signer;
import io.musterbook.forge.Style;
import io.musterbook.forge.Tampering;
import io.musterbook.forge.Wrapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses that somebody made who does not have the key, or who hopes that two programs read them differently. */
class ForgeryTest {
    private static final String OWNER = "owner@acme.example";

    static Stream<Arguments> forgeries() {
        var all = new LinkedHashMap<String, byte[]>();
        for (var style : Style.values()) {
            all.putAll(Wrapping.all(Scene.good(), style, Scene.IDP, OWNER));
            all.putAll(Tampering.all(Scene.good(), style, Scene.IDP));
        }
        all.putAll(wrongKeys());
        all.putAll(wrongAlgorithms());
        assertThat(all).hasSizeGreaterThan(100);
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void a_forgery_is_refused(String name, byte[] response) {
        assertThat(Scene.verify(response))
                .as("%s: %s", name, new String(response, UTF_8))
                .isInstanceOf(Verification.Refused.class);
    }

    private static Map<String, byte[]> wrongKeys() {
        var forged = new LinkedHashMap<String, byte[]>();
        for (var style : Style.values()) {
            forged.put("unknown key/" + style, Scene.good().signed(style, Scene.EVIL));
            forged.put(
                    "unknown key, known certificate/" + style,
                    signed(style, Signer.of(Scene.IDP).signingWith(Scene.EVIL.key())));
            forged.put("curve for RSA/" + style, Scene.good().signed(style, Scene.CURVED));
        }
        forged.put("unsigned", Scene.good().xml().getBytes(UTF_8));
        var mixed = Scene.good().document();
        Signer.of(Scene.IDP).sign(mixed, Style.ASSERTION);
        Signer.of(Scene.EVIL).sign(mixed, Style.RESPONSE);
        forged.put("assertion by a known key, response by another", Documents.print(mixed));
        var other = Scene.good().document();
        Signer.of(Scene.EVIL).sign(other, Style.ASSERTION);
        Signer.of(Scene.IDP).sign(other, Style.RESPONSE);
        forged.put("response by a known key, assertion by another", Documents.print(other));
        return forged;
    }

    private static Map<String, byte[]> wrongAlgorithms() {
        var forged = new LinkedHashMap<String, byte[]>();
        var idp = Signer.of(Scene.IDP);
        var encoded = Scene.IDP.certificate().getPublicKey().getEncoded();
        var hmac = new javax.crypto.spec.SecretKeySpec(encoded, "HmacSHA256");
        for (var style : Style.values()) {
            forged.put("RSA-SHA1/" + style, signed(style, idp.by("http://www.w3.org/2000/09/xmldsig#rsa-sha1")));
            forged.put("SHA-1 digest/" + style, signed(style, idp.digesting("http://www.w3.org/2000/09/xmldsig#sha1")));
            forged.put(
                    "HMAC with the public key/" + style,
                    signed(style, idp.signingWith(hmac).by("http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")));
            forged.put(
                    "canonical with comments/" + style,
                    signed(style, idp.canonicalising("http://www.w3.org/2001/10/xml-exc-c14n#WithComments")));
            forged.put(
                    "inclusive canonical/" + style,
                    signed(style, idp.canonicalising("http://www.w3.org/TR/2001/REC-xml-c14n-20010315")));
            forged.put(
                    "no transform/" + style,
                    signed(style, idp.transforming("http://www.w3.org/2001/10/xml-exc-c14n#")));
            forged.put(
                    "only enveloped/" + style,
                    signed(style, idp.transforming("http://www.w3.org/2000/09/xmldsig#enveloped-signature")));
            forged.put(
                    "transforms in the other order/" + style,
                    signed(
                            style,
                            idp.transforming(
                                    "http://www.w3.org/2001/10/xml-exc-c14n#",
                                    "http://www.w3.org/2000/09/xmldsig#enveloped-signature")));
            forged.put(
                    "inclusive transform/" + style,
                    signed(
                            style,
                            idp.transforming(
                                    "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                                    "http://www.w3.org/TR/2001/REC-xml-c14n-20010315")));
        }
        var whole = Scene.good().document();
        idp.sign(whole.getDocumentElement(), "");
        forged.put("reference to the whole document", Documents.print(whole));
        return forged;
    }

    private static byte[] signed(Style style, Signer signer) {
        var document = Scene.good().document();
        signer.sign(document, style);
        return Documents.print(document);
    }
}
