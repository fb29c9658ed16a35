package io.musterbook.signon.internal.saml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.musterbook.forge.Authority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataReaderTest {
    private static final String GOOD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- as downloaded -->
            <md:EntityDescriptor entityID="http://www.okta.com/exk1" xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">
              <md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>CERT</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
                <md:KeyDescriptor use="encryption"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>none</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
                <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://acme.okta.com/post"/>
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://acme.okta.com/redirect"/>
              </md:IDPSSODescriptor>
            </md:EntityDescriptor>
            """;

    @Test
    void the_form_that_okta_gives_is_read() throws MetadataFault {
        var metadata = MetadataReader.read(good().getBytes(UTF_8));

        assertThat(metadata.entityId()).isEqualTo("http://www.okta.com/exk1");
        assertThat(metadata.signOnUrl()).isEqualTo("https://acme.okta.com/redirect");
        assertThat(metadata.certificates()).containsExactly(Scene.IDP.certificate());
    }

    @Test
    void a_key_without_a_use_signs_and_one_for_encryption_is_left_out() throws MetadataFault {
        var metadata =
                MetadataReader.read(good().replace(" use=\"signing\"", "").getBytes(UTF_8));

        assertThat(metadata.certificates()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EntityDescriptor|Something|not SAML 2.0 metadata",
                "IDPSSODescriptor|SPSSODescriptor|describes no identity provider",
                "bindings:HTTP-Redirect|bindings:SOAP|HTTP-Redirect",
                "https://acme.okta.com/redirect|http://acme.okta.com/redirect|not an https address",
                "https://acme.okta.com/redirect|javascript:alert(1)|not an https address",
                "https://acme.okta.com/redirect|https://user@acme.okta.com/|not an https address",
                "https://acme.okta.com/redirect|//acme.okta.com/redirect|not an https address",
                "http://www.okta.com/exk1|' '|entityID",
                "use=\"signing\"|use=\"encryption\"|no certificate for signing",
            })
    void what_is_wrong_is_named_with_its_remedy(String right, String wrong, String named) {
        refused(good().replace(right, wrong), named);
    }

    @Test
    void a_weak_key_is_refused() {
        refused(GOOD.replace("CERT", Scene.WEAK.base64()), "weak key");
        refused(GOOD.replace("CERT", "AAAA"), "cannot be read");
        refused(GOOD.replace("CERT", "***"), "cannot be read");
    }

    @Test
    void a_document_type_is_refused() {
        refused(good().replace("<!-- as downloaded -->", "<!DOCTYPE x>"), "not a metadata file");
    }

    @Test
    void sign_ins_on_this_machine_may_be_without_tls() throws MetadataFault {
        var local = good().replace("https://acme.okta.com/redirect", "http://localhost:8080/sso");

        assertThat(MetadataReader.read(local.getBytes(UTF_8)).signOnUrl()).isEqualTo("http://localhost:8080/sso");
    }

    @Test
    void a_curve_of_256_bits_will_do() throws MetadataFault {
        var metadata = GOOD.replace("CERT", Authority.ec("secp256r1").base64());

        assertThat(MetadataReader.read(metadata.getBytes(UTF_8)).certificates()).hasSize(1);
    }

    private static String good() {
        return GOOD.replace("CERT", Scene.IDP.base64());
    }

    private static void refused(String xml, String named) {
        assertThatExceptionOfType(MetadataFault.class)
                .isThrownBy(() -> MetadataReader.read(xml.getBytes(UTF_8)))
                .satisfies(fault -> assertThat(fault.reason()).contains(named));
    }
}
