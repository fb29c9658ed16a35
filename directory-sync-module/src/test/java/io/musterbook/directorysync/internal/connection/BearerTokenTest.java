package io.musterbook.directorysync.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class BearerTokenTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void has_the_form_that_secret_scanners_are_told() {
        for (int i = 0; i < 1_000; i++) {
            var token = BearerToken.random(random);
            assertThat(token.text()).matches("muster_[0-9A-Za-z]{49}");
            assertThat(BearerToken.parse(token.text())).contains(token);
        }
    }

    @Test
    void shows_by_its_form_when_a_character_was_mistyped_or_cut() {
        var text = BearerToken.random(random).text();
        for (int i = 0; i < text.length(); i++) {
            var wrong = text.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(BearerToken.parse(text.substring(0, i) + wrong + text.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(BearerToken.parse(text.substring(1))).isEmpty();
        assertThat(BearerToken.parse(text + "a")).isEmpty();
        assertThat(BearerToken.parse("")).isEmpty();
    }

    @Test
    void never_prints_more_than_its_label() {
        var token = BearerToken.random(random);
        assertThat(token.toString()).doesNotContain(token.text().substring(12));
        assertThat(token.label()).hasSize(12);
    }
}
