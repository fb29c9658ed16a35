package io.musterbook.signon.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.SignInMethod;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SessionStoreTest {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
    private static final byte[] TOKEN = SecretKey.hash("the token");

    private final Jdbi jdbi = TestDatabase.create();
    private final SessionStore store = new SessionStore(jdbi, new SessionLimits(12, 120));
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final UUID session = UUID.randomUUID();

    @Test
    void a_session_is_found_by_its_token_alone() {
        store.add(session, TOKEN, account, SignInMethod.PASSWORD, "Firefox on Linux", START);

        assertThat(store.use(TOKEN, START.plusSeconds(1)))
                .contains(
                        new SessionSnapshot(session, account, START, START, SignInMethod.PASSWORD, "Firefox on Linux"));
        assertThat(store.use(SecretKey.hash("another token"), START.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void a_session_ends_after_two_hours_without_a_request() {
        store.add(session, TOKEN, account, SignInMethod.PASSWORD, "Firefox on Linux", START);

        assertThat(store.use(TOKEN, at(119))).isPresent();
        assertThat(store.use(TOKEN, at(119 + 119))).isPresent();
        assertThat(store.use(TOKEN, at(119 + 119 + 120))).isEmpty();
    }

    @Test
    void a_session_ends_twelve_hours_after_the_sign_in_however_busy() {
        store.add(session, TOKEN, account, SignInMethod.PASSWORD, "Firefox on Linux", START);

        for (int minutes = 60; minutes < 720; minutes += 60) {
            assertThat(store.use(TOKEN, at(minutes))).isPresent();
        }
        assertThat(store.use(TOKEN, at(720))).isEmpty();
        assertThat(opens(session, workspace, at(720))).isFalse();
    }

    @Test
    void a_session_is_marked_as_used_at_most_once_a_minute() {
        store.add(session, TOKEN, account, SignInMethod.PASSWORD, "Firefox on Linux", START);

        store.use(TOKEN, START.plusSeconds(59));
        assertThat(usedAt()).isEqualTo(START);
        store.use(TOKEN, START.plusSeconds(61));
        assertThat(usedAt()).isEqualTo(START.plusSeconds(61));
    }

    @Test
    void a_barred_session_stays_out_of_that_workspace_alone() {
        store.add(session, TOKEN, account, SignInMethod.PASSWORD, "Firefox on Linux", START);
        store.bar(account, workspace);
        store.bar(account, workspace);
        var later = UUID.randomUUID();
        store.add(
                later,
                SecretKey.hash("a later token"),
                account,
                SignInMethod.SAML,
                "Safari on iPhone",
                START.plusSeconds(5));

        assertThat(opens(session, workspace, at(1))).isFalse();
        assertThat(opens(session, new WorkspaceId(UUID.randomUUID()), at(1))).isTrue();
        assertThat(opens(later, workspace, at(1))).isTrue();
    }

    @Test
    void an_ended_session_opens_nothing() {
        store.add(session, TOKEN, account, SignInMethod.PASSWORD, "Firefox on Linux", START);
        store.bar(account, workspace);
        store.remove(session);
        store.remove(session);

        assertThat(store.use(TOKEN, at(1))).isEmpty();
        assertThat(opens(session, new WorkspaceId(UUID.randomUUID()), at(1))).isFalse();
    }

    @Test
    void dead_sessions_are_swept_away_and_live_ones_stay() {
        store.add(session, TOKEN, account, SignInMethod.PASSWORD, "Firefox on Linux", START);
        store.add(
                UUID.randomUUID(),
                SecretKey.hash("a later token"),
                account,
                SignInMethod.SAML,
                "Safari on iPhone",
                at(60));

        store.sweep(at(720));

        int left = jdbi.withHandle(handle -> handle.createQuery("select count(*) from sign_on.session")
                .mapTo(Integer.class)
                .one());
        assertThat(left).isEqualTo(1);
    }

    @Test
    void the_sessions_of_a_person_are_listed_with_the_latest_used_first_and_end_together() {
        var other = UUID.randomUUID();
        var stranger = new AccountId(UUID.randomUUID());
        store.add(session, TOKEN, account, SignInMethod.PASSWORD, "Firefox on Linux", START);
        store.add(other, SecretKey.hash("a later token"), account, SignInMethod.MAILED_LINK, "Safari on iPhone", at(5));
        store.add(UUID.randomUUID(), SecretKey.hash("a stranger"), stranger, SignInMethod.SAML, "Edge", at(5));

        assertThat(store.of(account, at(6))).extracting(SessionSnapshot::id).containsExactly(other, session);
        store.remove(stranger, session);
        assertThat(store.of(account, at(6))).hasSize(2);
        store.removeAll(account, session);
        assertThat(store.of(account, at(6))).extracting(SessionSnapshot::id).containsExactly(session);
        store.removeAll(account, null);
        assertThat(store.of(account, at(6))).isEmpty();
        assertThat(store.of(stranger, at(6))).hasSize(1);
    }

    private Instant usedAt() {
        Instant usedAt = jdbi.withHandle(handle -> handle.createQuery("select used_at from sign_on.session")
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one());
        return usedAt;
    }

    private static Instant at(long minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    private boolean opens(UUID session, WorkspaceId workspace, Instant now) {
        return store.standing(session, workspace, now)
                .filter(standing -> !standing.barred())
                .isPresent();
    }
}
