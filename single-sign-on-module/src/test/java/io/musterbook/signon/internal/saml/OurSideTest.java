package io.musterbook.signon.internal.saml;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** What we write: requests, metadata and the certificate in it. */
class OurSideTest {
    private static final Instant FROM = Instant.parse("2026-11-24T12:00:00Z");

    private final KeyPair keys = keys();

    @Test
    void a_request_is_deflated_and_signed_over_the_query_as_sent() throws GeneralSecurityException, IOException {
        var request = new AuthnRequest(
                "_1",
                "https://idp.example/sso?app=1",
                "https://app.example/saml/7/metadata",
                "https://app.example/acs",
                FROM);

        var url = request.redirectUrl("state 1", keys.getPrivate());

        assertThat(url).startsWith("https://idp.example/sso?app=1&SAMLRequest=");
        int signed = url.indexOf("SAMLRequest=");
        int end = url.indexOf("&Signature=");
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update(url.substring(signed, end).getBytes(US_ASCII));
        assertThat(signature.verify(Base64.getDecoder()
                        .decode(URLDecoder.decode(url.substring(end + "&Signature=".length()), UTF_8))))
                .isTrue();
        var deflated = Base64.getDecoder()
                .decode(URLDecoder.decode(
                        url.substring(signed + "SAMLRequest=".length(), url.indexOf("&RelayState=")), UTF_8));
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated), new Inflater(true))) {
            assertThat(new String(in.readAllBytes(), UTF_8))
                    .isEqualTo(request.xml())
                    .contains("AssertionConsumerServiceURL=\"https://app.example/acs\"", "<saml:Issuer>");
        }
    }

    @Test
    void our_metadata_is_well_formed_and_names_every_certificate() throws NotXml {
        var one = SelfSigned.of(keys, "app", BigInteger.ONE, FROM, FROM.plusSeconds(1));
        var two = SelfSigned.of(keys(), "app", BigInteger.TWO, FROM, FROM.plusSeconds(1));

        var xml = new SpMetadata("https://app.example/a&b", "https://app.example/acs", List.of(one, two)).xml();

        var root = Xml.strict(xml.getBytes(UTF_8)).getDocumentElement();
        assertThat(root.getAttribute("entityID")).isEqualTo("https://app.example/a&b");
        assertThat(root.getElementsByTagNameNS(Names.SIGNATURE, "X509Certificate")
                        .getLength())
                .isEqualTo(2);
    }

    @Test
    void the_jdk_reads_and_verifies_a_certificate_that_we_made() throws GeneralSecurityException {
        for (var until : List.of("2036-11-24T12:00:00Z", "2061-11-24T12:00:00Z")) {
            var serial = new BigInteger("9223372036854775807000");
            var made = SelfSigned.of(keys, "app.example (acme)", serial, FROM, Instant.parse(until));

            made.verify(keys.getPublic());
            assertThat(made.getSerialNumber()).isEqualTo(serial);
            assertThat(made.getSubjectX500Principal().getName()).isEqualTo("CN=app.example (acme)");
            assertThat(made.getNotBefore().toInstant()).isEqualTo(FROM);
            assertThat(made.getNotAfter().toInstant()).isEqualTo(Instant.parse(until));
            assertThat(made.getVersion()).isEqualTo(3);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
