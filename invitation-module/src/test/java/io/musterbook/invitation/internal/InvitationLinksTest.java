package io.musterbook.invitation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.InvitationToken;
import io.musterbook.workspace.SecretKey;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationLinksTest {
    private static final InvitationId ID = new InvitationId(UUID.fromString("0192f0c1-0000-7000-8000-000000000001"));

    private final InvitationLinks links = links("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

    @Test
    void a_link_is_the_same_for_every_attempt_and_another_for_every_generation() {
        assertThat(links.token(ID, 1)).isEqualTo(links.token(ID, 1));
        assertThat(links.token(ID, 1)).isNotEqualTo(links.token(ID, 2));
        assertThat(links.page(ID, 1))
                .hasToString(
                        "https://muster.acme.example/join/" + links.token(ID, 1).text());
    }

    @Test
    void generations_and_ids_never_run_together() {
        var seen = new HashSet<String>();
        for (int i = 1; i <= 200; i++) {
            assertThat(seen.add(links.token(ID, i).text())).isTrue();
        }
    }

    @Test
    void another_secret_makes_other_links() {
        assertThat(links("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=").token(ID, 1))
                .isNotEqualTo(links.token(ID, 1));
    }

    @Test
    void a_token_is_43_characters_that_need_no_escaping() {
        assertThat(links.token(ID, 1).text()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void the_stored_hash_is_that_of_the_token_and_a_text_of_another_length_has_none() {
        assertThat(InvitationLinks.hash(links.token(ID, 3))).hasValue(links.hash(ID, 3));
        assertThat(InvitationLinks.hash(new InvitationToken("short"))).isEmpty();
        assertThat(InvitationLinks.hash(new InvitationToken("x".repeat(1_000_000))))
                .isEmpty();
    }

    @Test
    void a_token_never_prints_itself() {
        assertThat(links.token(ID, 1).toString())
                .doesNotContain(links.token(ID, 1).text());
    }

    private static InvitationLinks links(String key) {
        return new InvitationLinks(SecretKey.ofBase64(key), "https://muster.acme.example/");
    }
}
