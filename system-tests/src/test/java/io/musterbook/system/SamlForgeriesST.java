package io.musterbook.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.forge.Authority;
import io.musterbook.forge.Style;
import io.musterbook.forge.Tampering;
import io.musterbook.forge.Wrapping;
import java.util.LinkedHashMap;
import java.util.Map;

/** The corpus of attacks against the running address for answers: each is refused and leaves nothing, the control is not. */
class SamlForgeriesST {
    @OnEachDatabase
    void every_forgery_is_refused_and_the_right_answer_is_not(Database database) {
        var tenant = Servers.on(database).operator().workspace("forged");
        try (var okta = IdentityProvider.open(tenant.slug())) {
            var login = okta.linkForLogin(tenant);
            var ada = tenant.address("ada");
            tenant.connect().create(ada);
            var visitor = tenant.visitor();
            var asked = okta.asked(visitor.open(login));
            var forgeries = forgeries(okta, asked, ada, tenant.owner());
            assertThat(forgeries).hasSizeGreaterThan(90);
            forgeries.forEach((name, response) -> {
                var page = visitor.postFromElsewhere(asked.acs(), IdentityProvider.form(asked, response));
                assertThat(page.status()).as(name).isBetween(400, 499);
            });
            rubbish(asked)
                    .forEach((name, form) -> assertThat(
                                    visitor.postFromElsewhere(asked.acs(), form).status())
                            .as(name)
                            .isBetween(400, 499));
            assertThat(visitor.isSignedIn()).isFalse();
            assertThat(tenant.state(ada)).isEqualTo("INVITED");
            assertThat(tenant.members()).hasSize(2);
            assertThat(tenant.actions().stream().filter("sign-on.refused"::equals))
                    .as("told once for each request")
                    .hasSize(1);

            for (var style : Style.values()) {
                var next = okta.asked(visitor.open(login));
                var good = okta.answer(next, ada).signed(style, okta.authority());
                assertThat(visitor.postFromElsewhere(next.acs(), IdentityProvider.form(next, good))
                                .status())
                        .as("the control, signed: " + style)
                        .isEqualTo(200);
            }
        }
    }

    private static Map<String, byte[]> forgeries(
            IdentityProvider okta, IdentityProvider.Asked asked, String person, String owner) {
        var all = new LinkedHashMap<String, byte[]>();
        var good = okta.answer(asked, person);
        var stranger = Authority.rsa(2048);
        for (var style : Style.values()) {
            all.putAll(Wrapping.all(good, style, okta.authority(), owner));
            all.putAll(Tampering.all(good, style, okta.authority()));
            all.put("unknown key/" + style, good.signed(style, stranger));
            for (var fault : faults().entrySet()) {
                all.put(
                        fault.getKey() + "/" + style,
                        good.with(fault.getKey(), fault.getValue()).signed(style, okta.authority()));
            }
        }
        all.put("unsigned", good.xml().getBytes(UTF_8));
        return all;
    }

    private static Map<String, String> faults() {
        return Map.of(
                "recipient", "https://elsewhere.example/acs",
                "audience", "https://elsewhere.example",
                "issuer", "https://elsewhere.example/idp",
                "destination", "https://elsewhere.example/acs",
                "subjectInResponseTo", "_another",
                "subjectNotOnOrAfter", "2020-01-01T00:00:00Z",
                "notBefore", "2099-01-01T00:00:00Z",
                "issueInstant", "2020-01-01T00:00:00Z",
                "status", "urn:oasis:names:tc:SAML:2.0:status:Responder",
                "method", "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches");
    }

    private static Map<String, Map<String, String>> rubbish(IdentityProvider.Asked asked) {
        return Map.of(
                "nothing", Map.of(),
                "no answer", Map.of("RelayState", asked.relayState()),
                "no base64", Map.of("SAMLResponse", "%%%", "RelayState", asked.relayState()),
                "no XML", Map.of("SAMLResponse", "aGVsbG8=", "RelayState", asked.relayState()),
                "too long", Map.of("SAMLResponse", "A".repeat(500_000), "RelayState", asked.relayState()),
                "a long handle", Map.of("SAMLResponse", "aGVsbG8=", "RelayState", "x".repeat(100_000)));
    }
}
