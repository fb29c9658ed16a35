package io.musterbook.web.pages.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.workspace.AuditRow;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
    @Test
    void a_known_action_is_a_sentence() {
        assertThat(sentence("member.suspended", Map.of("displayName", "Ada Byron"), "Okta"))
                .isEqualTo("Okta suspended Ada Byron");
        assertThat(sentence("directory.connected", Map.of("provider", "entra"), "the operator"))
                .isEqualTo("The operator connected Microsoft Entra ID");
        assertThat(sentence("invitation.accepted", Map.of("email", "ada@acme.example"), "Ada"))
                .as("an address keeps its spelling")
                .isEqualTo("ada@acme.example accepted the invitation");
    }

    @Test
    void an_action_nobody_told_the_page_about_is_spelled_out() {
        assertThat(sentence("connection.mail-policyChanged", Map.of(), "Nora"))
                .isEqualTo("Connection mail policy changed, by Nora");
        assertThat(sentence("member.promoted", Map.of("email", "a@x.example -> b@x.example"), "Nora"))
                .isEqualTo("Member promoted: b@x.example, by Nora");
    }

    @Test
    void a_detail_that_is_missing_leaves_a_gap_and_no_brace() {
        assertThat(sentence("directory.token-issued", Map.of(), "Nora")).isEqualTo("Nora made the token …");
    }

    @Test
    void our_words_are_readable_and_what_was_typed_stays() {
        assertThat(AuditWords.details(row("x.y", Map.of("role", "MEMBER -> ADMIN", "by", "BY_HAND", "name", "IBM"))))
                .containsExactly(
                        Map.entry("By", "By hand"), Map.entry("Name", "IBM"), Map.entry("Role", "Member → Admin"));
    }

    private static String sentence(String action, Map<String, String> details, String actor) {
        var row = row(action, details);
        return AuditWords.sentence(row, actor, AuditWords.subject(row));
    }

    private static AuditRow row(String action, Map<String, String> details) {
        return new AuditRow(new UUID(0, 1), 1L, Instant.EPOCH, "operator", action, "x:1", null, details, false);
    }
}
