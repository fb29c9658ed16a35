package io.musterbook.signon.internal.saml;

import io.musterbook.forge.Answer;
import io.musterbook.forge.Authority;
import java.time.Instant;
import java.util.List;

/** One connection, one request, and who answers it. */
final class Scene {
    static final String ISSUER = "http://idp.example/exk1";
    static final String ACS = "https://app.example/saml/7/acs";
    static final String AUDIENCE = "https://app.example/saml/7/metadata";
    static final String REQUEST = "_request-1";
    static final String MEI = "mei@acme.example";
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    /** Keys take a second each to make, so the tests share them. */
    static final Authority IDP = Authority.rsa(2048);

    static final Authority EVIL = Authority.rsa(2048);
    static final Authority CURVED = Authority.ec("secp256r1");
    static final Authority WEAK = Authority.rsa(1024);

    private Scene() {}

    static Answer good() {
        return Answer.to(REQUEST, ACS, AUDIENCE, ISSUER, MEI, NOW);
    }

    static Expectation expected() {
        return expected(NOW, IDP);
    }

    static Expectation expected(Instant now, Authority... trusted) {
        var certificates = List.of(trusted).stream().map(Authority::certificate).toList();
        return new Expectation(ISSUER, certificates, ACS, AUDIENCE, REQUEST, now);
    }

    static Verification verify(byte[] response) {
        return ResponseVerifier.verify(response, expected());
    }
}
