package io.musterbook.signon.internal.saml;

import static io.musterbook.signon.internal.saml.Scene.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.forge.Answer;
import io.musterbook.forge.Authority;
import io.musterbook.forge.Style;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResponseVerifierTest {
    private static final String ELSEWHERE = "https://evil.example/acs";

    @ParameterizedTest
    @EnumSource
    void a_right_response_is_accepted_whatever_part_is_signed(Style style) {
        var verification = Scene.verify(Scene.good().signed(style, Scene.IDP));

        assertThat(verification).isInstanceOf(Verification.Accepted.class);
        assertThat(verification.verdicts()).extracting(Verdict::check).containsExactly(Check.values());
        assertThat(verification.assertion()).get().satisfies(assertion -> {
            assertThat(assertion.nameId()).isEqualTo(Scene.MEI);
            assertThat(assertion.issuer()).isEqualTo(Scene.ISSUER);
            assertThat(assertion.attributes()).isEqualTo(Map.of("firstName", List.of("Mei")));
        });
    }

    @ParameterizedTest
    @EnumSource
    void an_elliptic_curve_signs_as_well(Style style) {
        var response = Scene.good().signed(style, Scene.CURVED);

        assertThat(ResponseVerifier.verify(response, Scene.expected(NOW, Scene.CURVED)))
                .isInstanceOf(Verification.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_weak_key_is_refused_even_where_it_is_trusted(Style style) {
        var response = Scene.good().signed(style, Scene.WEAK);

        assertThat(ResponseVerifier.verify(response, Scene.expected(NOW, Scene.WEAK)))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason().check()).isEqualTo(Check.SIGNATURE));
    }

    @Test
    void any_of_several_certificates_may_sign_so_that_keys_can_roll_over() {
        var expected = Scene.expected(NOW, Scene.CURVED, Scene.EVIL, Scene.IDP);

        assertThat(ResponseVerifier.verify(Scene.good().signed(Style.BOTH, Scene.IDP), expected))
                .isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void a_certificate_that_ended_is_a_remark_and_no_lock_out() {
        var old = Authority.expired();
        var today = java.time.Clock.systemUTC().instant();
        var answer = Answer.to(Scene.REQUEST, Scene.ACS, Scene.AUDIENCE, Scene.ISSUER, Scene.MEI, today);
        var verification = ResponseVerifier.verify(answer.signed(Style.ASSERTION, old), Scene.expected(today, old));

        assertThat(verification).isInstanceOf(Verification.Accepted.class);
        assertThat(verification.verdicts())
                .filteredOn(verdict -> verdict.outcome() == Verdict.Outcome.REMARK)
                .extracting(Verdict::check)
                .containsExactly(Check.CERTIFICATE);
    }

    /** One value wrong at a time, each in all three ways of signing. */
    @ParameterizedTest
    @CsvSource({
        "status, urn:oasis:names:tc:SAML:2.0:status:Responder, STATUS",
        "version, 1.1, FORM",
        "assertionId, 1starts-with-a-digit, FORM",
        "responseIssuer, http://evil.example, ISSUER",
        "issuer, http://evil.example, ISSUER",
        "issuer, http://idp.example/exk1/, ISSUER",
        "issuerFormat, urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress, ISSUER",
        "destination, https://evil.example/acs, DESTINATION",
        "destination, https://app.example/saml/7/acs/, DESTINATION",
        "destination, HTTPS://app.example/saml/7/acs, DESTINATION",
        "recipient, https://evil.example/acs, RECIPIENT",
        "recipient, https://app.example/saml/8/acs, RECIPIENT",
        "method, urn:oasis:names:tc:SAML:2.0:cm:sender-vouches, RECIPIENT",
        "confirmations, 0, RECIPIENT",
        "confirmations, 2, RECIPIENT",
        "inResponseTo, _request-2, IN_RESPONSE_TO",
        "subjectInResponseTo, _request-2, IN_RESPONSE_TO",
        "audience, https://app.example/saml/8/metadata, AUDIENCE",
        "insideConditions, '<saml:Condition/>', AUDIENCE",
        "notBefore, 2026-11-24T12:02:01Z, TIME",
        "notOnOrAfter, 2026-11-24T11:58:00Z, TIME",
        "subjectNotOnOrAfter, 2026-11-24T11:58:00Z, TIME",
        "subjectNotBefore, 2026-11-24T12:02:01Z, TIME",
        "issueInstant, 2026-11-24T11:53:00Z, TIME",
        "issueInstant, 2026-11-24T12:02:01Z, TIME",
        "responseIssueInstant, 2026-11-24T11:53:00Z, TIME",
        "authnInstant, 2026-11-24T12:02:01Z, TIME",
        "sessionNotOnOrAfter, 2026-11-24T11:58:00Z, TIME",
        "notOnOrAfter, 2026-11-24T13:00:00+01:00, TIME",
        "notOnOrAfter, 2026-13-24T13:00:00Z, TIME",
        "notOnOrAfter, never, TIME",
        "nameId, '', NAME_ID",
        "format, urn:oasis:names:tc:SAML:2.0:nameid-format:transient, NAME_ID",
    })
    void a_single_wrong_value_is_refused(String name, String value, Check check) {
        refusedInEveryStyle(Scene.good().with(name, value), check);
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, ISSUER",
        "recipient, RECIPIENT",
        "subjectInResponseTo, IN_RESPONSE_TO",
        "audience, AUDIENCE",
        "notOnOrAfter, TIME",
        "subjectNotOnOrAfter, TIME",
        "issueInstant, TIME",
        "responseIssueInstant, TIME",
        "nameId, NAME_ID",
        "authnInstant, NAME_ID",
        "status, STATUS",
        "assertionId, FORM",
        "version, FORM",
        "method, RECIPIENT",
    })
    void a_single_missing_value_is_refused(String name, Check check) {
        var answer = Scene.good().without(name);
        for (var style : Style.values()) {
            boolean signable = style == Style.RESPONSE || !(name.equals("issuer") || name.equals("assertionId"));
            if (signable) {
                refused(answer.signed(style, Scene.IDP), check);
            }
        }
    }

    @Test
    void a_signed_response_must_say_its_destination_and_an_unsigned_one_need_not() {
        var answer = Scene.good().without("destination");

        refused(answer.signed(Style.RESPONSE, Scene.IDP), Check.DESTINATION);
        refused(answer.signed(Style.BOTH, Scene.IDP), Check.DESTINATION);
        assertThat(Scene.verify(answer.signed(Style.ASSERTION, Scene.IDP))).isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void an_admin_learns_of_all_faults_at_once() {
        var response = Scene.good()
                .with("audience", "https://elsewhere.example")
                .with("recipient", ELSEWHERE)
                .with("destination", ELSEWHERE)
                .signed(Style.ASSERTION, Scene.IDP);

        assertThat(Scene.verify(response).verdicts())
                .filteredOn(verdict -> verdict.outcome() == Verdict.Outcome.FAILED)
                .extracting(Verdict::check)
                .containsExactly(Check.DESTINATION, Check.RECIPIENT, Check.AUDIENCE);
    }

    /** From ten minutes too early to ten too late, in steps of 30 seconds. */
    @Test
    void clocks_may_differ_by_two_minutes_and_an_assertion_lives_for_five() {
        var response = Scene.good()
                .with("notBefore", NOW.minus(Duration.ofHours(1)).toString())
                .with("notOnOrAfter", NOW.plus(Duration.ofHours(1)).toString())
                .with("subjectNotOnOrAfter", NOW.plus(Duration.ofHours(1)).toString())
                .signed(Style.BOTH, Scene.IDP);
        for (int seconds = -600; seconds <= 600; seconds += 30) {
            var verification = ResponseVerifier.verify(response, Scene.expected(NOW.plusSeconds(seconds), Scene.IDP));
            boolean fresh = seconds >= -120 && seconds < 300 + 120;
            assertThat(verification instanceof Verification.Accepted)
                    .as("%d s after it was issued", seconds)
                    .isEqualTo(fresh);
        }
    }

    @Test
    void what_was_accepted_is_refused_before_its_id_may_be_forgotten() {
        var response = Scene.good()
                .with("issueInstant", NOW.plusSeconds(120).toString())
                .with("responseIssueInstant", NOW.plusSeconds(120).toString())
                .with("authnInstant", NOW.toString())
                .with("notOnOrAfter", NOW.plus(Duration.ofDays(1)).toString())
                .with("subjectNotOnOrAfter", NOW.plus(Duration.ofDays(1)).toString())
                .signed(Style.ASSERTION, Scene.IDP);
        var accepted = Scene.verify(response);
        var forgotten = accepted.assertion().orElseThrow().usableUntil();

        assertThat(accepted).isInstanceOf(Verification.Accepted.class);
        assertThat(ResponseVerifier.verify(response, Scene.expected(forgotten, Scene.IDP)))
                .isInstanceOf(Verification.Refused.class);
    }

    @Test
    void a_failed_sign_in_has_no_assertion_and_says_so() {
        var response = Scene.good()
                .with("status", "urn:oasis:names:tc:SAML:2.0:status:Responder")
                .with("noAssertion", "yes")
                .document();
        refused(io.musterbook.forge.Documents.print(response), Check.STATUS);
    }

    @Test
    void only_a_right_form_without_a_request_counts_as_unsolicited() {
        var unsolicited = Scene.good().without("inResponseTo");

        assertThat(ResponseVerifier.isUnsolicited(unsolicited.signed(Style.BOTH, Scene.IDP)))
                .isTrue();
        assertThat(ResponseVerifier.isUnsolicited(Scene.good().signed(Style.BOTH, Scene.IDP)))
                .isFalse();
        assertThat(ResponseVerifier.isUnsolicited(new byte[] {1, 2, 3})).isFalse();
    }

    @Test
    void base64_is_read_with_line_breaks_and_nothing_else() {
        var bytes = "hello, world".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(ResponseVerifier.decode(Base64.getMimeEncoder().encodeToString(bytes)))
                .contains(bytes);
        assertThat(ResponseVerifier.decode("aGVsbG8*")).isEmpty();
        assertThat(ResponseVerifier.decode("")).isEmpty();
        assertThat(ResponseVerifier.decode("A".repeat(400_000))).isEmpty();
    }

    private static void refusedInEveryStyle(Answer answer, Check check) {
        for (var style : Style.values()) {
            refused(answer.signed(style, Scene.IDP), check);
        }
    }

    private static void refused(byte[] response, Check check) {
        assertThat(Scene.verify(response))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.verdicts())
                                .filteredOn(verdict -> verdict.outcome() == Verdict.Outcome.FAILED)
                                .extracting(Verdict::check)
                                .contains(check));
    }
}
