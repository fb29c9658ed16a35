package io.musterbook.signon.internal.saml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Asks an identity provider to sign somebody in.
 *
 * @param id what the response must refer to
 * @param destination the identity provider's address for requests by HTTP-Redirect
 * @param issuer our entity id
 * @param acsUrl where the response must go
 */
public record AuthnRequest(String id, String destination, String issuer, String acsUrl, Instant at) {
    /**
     * The address to which the browser is sent: the request, deflated and signed (SAML bindings, section 3.4.4.1).
     *
     * @param relayState at most 80 bytes that come back with the response
     * @param key our RSA key
     */
    public String redirectUrl(String relayState, PrivateKey key) {
        var query = "SAMLRequest=" + encode(deflate(xml())) + "&RelayState="
                + URLEncoder.encode(relayState, StandardCharsets.UTF_8) + "&SigAlg="
                + URLEncoder.encode(Names.RSA_SHA256, StandardCharsets.UTF_8);
        return destination + (destination.contains("?") ? "&" : "?") + query + "&Signature=" + encode(sign(query, key));
    }

    String xml() {
        return """
                <samlp:AuthnRequest xmlns:samlp="%s" xmlns:saml="%s" ID="%s" Version="2.0" IssueInstant="%s" \
                Destination="%s" ProtocolBinding="%s" AssertionConsumerServiceURL="%s"><saml:Issuer>%s</saml:Issuer>\
                <samlp:NameIDPolicy Format="%s" AllowCreate="true"/></samlp:AuthnRequest>""".formatted(
                        Names.PROTOCOL,
                        Names.ASSERTION,
                        Markup.escape(id),
                        at.truncatedTo(ChronoUnit.MILLIS),
                        Markup.escape(destination),
                        Names.POST,
                        Markup.escape(acsUrl),
                        Markup.escape(issuer),
                        Names.EMAIL);
    }

    private static byte[] deflate(String text) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] sign(String query, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(query.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    private static String encode(byte[] bytes) {
        return URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), StandardCharsets.UTF_8);
    }
}
