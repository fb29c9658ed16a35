package io.musterbook.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[SecretKey.LENGTH]);

    @ParameterizedTest
    @ValueSource(strings = {"a", "-acme", "acme-", "ac--me", "Acme", "ac me", "acme/..", "\u00E4cme"})
    void a_slug_is_safe_in_an_address(String text) {
        assertThatThrownBy(() -> new Slug(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void ids_are_version_seven_and_grow_even_within_a_microsecond() {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.next(NOW));
        }
        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(ids).isSortedAccordingTo((one, other) -> one.toString().compareTo(other.toString()));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_leads_to_the_next_page_and_no_further() {
        var ids = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
        var page = new PageRequest(null, 2).page(ids, id -> id);
        assertThat(page.items()).containsExactly(new UUID(0, 1), new UUID(0, 2));
        assertThat(PageRequest.of(page.next(), 2).after()).isEqualTo(new UUID(0, 2));
        assertThat(new PageRequest(null, 3).page(ids, id -> id).next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not a cursor", "AAAA"})
    void a_cursor_of_somebody_else_is_refused(String cursor) {
        assertThatThrownBy(() -> PageRequest.of(cursor, 10)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_secret_key_derives_another_value_for_each_purpose() {
        var key = SecretKey.ofBase64(KEY);
        assertThat(key.derive("a", "m")).isEqualTo(key.derive("a", "m")).hasSize(32);
        assertThat(key.derive("a", "m")).isNotEqualTo(key.derive("b", "m"));
        assertThat(key.toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
    void a_secret_key_of_another_length_is_refused(String text) {
        assertThatThrownBy(() -> SecretKey.ofBase64(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_chosen_password_is_long_and_never_printed() {
        assertThatThrownBy(() -> new Password("elevenchars").chosen()).isInstanceOf(InvalidValue.class);
        assertThat(new Password("correct horse battery").chosen().toString()).doesNotContain("horse");
    }

    @Test
    void a_name_from_a_directory_never_stops_a_person() {
        assertThat(new MemberProfile(null, "\u0007 \n", null, null).displayName())
                .isEqualTo("Unnamed person");
        assertThat(new MemberProfile(new EmailAddress("ada@ex.test"), "", null, null).displayName())
                .isEqualTo("ada@ex.test");
        assertThat(new MemberProfile(null, "\uD83D\uDE80".repeat(300), null, null).displayName())
                .hasSizeLessThanOrEqualTo(256);
    }
}
