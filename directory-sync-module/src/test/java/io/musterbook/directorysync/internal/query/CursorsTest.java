package io.musterbook.directorysync.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.store.Position;
import io.musterbook.workspace.SecretKey;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final ConnectionId CONNECTION = new ConnectionId(UUID.randomUUID());
    private static final UUID ID = UUID.randomUUID();

    private final Cursors cursors = at(NOW);

    static Stream<@Nullable Object> keys() {
        return Stream.of(
                null,
                "grün".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                Instant.parse("2026-01-02T03:04:05.678901Z"),
                UUID.randomUUID(),
                true,
                false,
                new BigDecimal("-12.5"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void a_cursor_leads_back_to_the_place_where_the_page_ended(@Nullable Object key) {
        var cursor = cursors.issue(CONNECTION, "query", new Position(key, ID));
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        var position = cursors.read(CONNECTION, "query", cursor);
        assertThat(position.id()).isEqualTo(ID);
        assertThat(position.key()).isEqualTo(key);
    }

    @Test
    void a_cursor_of_another_query_or_connection_is_refused() {
        var cursor = cursors.issue(CONNECTION, "query", new Position(null, ID));
        assertRefused(ScimType.INVALID_CURSOR, () -> cursors.read(CONNECTION, "other", cursor));
        assertRefused(
                ScimType.INVALID_CURSOR, () -> cursors.read(new ConnectionId(UUID.randomUUID()), "query", cursor));
    }

    @Test
    void every_changed_character_is_noticed() {
        var cursor = cursors.issue(CONNECTION, "query", new Position(true, ID));
        var bytes = Base64.getUrlDecoder().decode(cursor);
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertRefused(ScimType.INVALID_CURSOR, () -> cursors.read(CONNECTION, "query", forged));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "....", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%"})
    void what_was_never_a_cursor_is_refused(String text) {
        assertRefused(ScimType.INVALID_CURSOR, () -> cursors.read(CONNECTION, "query", text));
        assertRefused(ScimType.INVALID_CURSOR, () -> cursors.read(CONNECTION, "query", text.repeat(9_000)));
    }

    @Test
    void a_cursor_expires() {
        var cursor = cursors.issue(CONNECTION, "query", new Position(null, ID));
        assertThat(at(NOW.plus(Cursors.TIMEOUT))
                        .read(CONNECTION, "query", cursor)
                        .id())
                .isEqualTo(ID);
        var later = at(NOW.plus(Cursors.TIMEOUT).plus(Duration.ofSeconds(1)));
        assertRefused(ScimType.EXPIRED_CURSOR, () -> later.read(CONNECTION, "query", cursor));
    }

    private static void assertRefused(ScimType type, Runnable read) {
        assertThatThrownBy(read::run)
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).contains(type));
    }

    private static Cursors at(Instant instant) {
        var key = SecretKey.ofBase64(Base64.getEncoder().encodeToString(new byte[SecretKey.LENGTH]));
        return new Cursors(key, Clock.fixed(instant, ZoneOffset.UTC));
    }
}
