package io.musterbook.signon.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.musterbook.signon.TooManyAttempts;
import io.musterbook.workspace.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:05:00Z");
    private static final EmailAddress ADA = new EmailAddress("ada@acme.example");

    private final Jdbi jdbi = TestDatabase.create();
    private final SignInAttempts attempts = at(NOON);

    @Test
    void the_eleventh_wrong_password_for_an_address_is_not_looked_at() {
        for (int i = 0; i < 10; i++) {
            attempts.begin(ADA, "192.0.2." + i);
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> attempts.begin(new EmailAddress("ADA@acme.example"), "192.0.2.99"))
                .satisfies(refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(10)));
    }

    @Test
    void the_fifty_first_wrong_password_of_a_client_is_not_looked_at() {
        for (int i = 0; i < 50; i++) {
            attempts.begin(new EmailAddress("person" + i + "@acme.example"), "192.0.2.1");
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> attempts.begin(ADA, "192.0.2.1"));
        attempts.begin(ADA, "192.0.2.2");
    }

    @Test
    void right_passwords_do_not_count() {
        for (int i = 0; i < 60; i++) {
            attempts.begin(ADA, "192.0.2.1");
            attempts.succeed(ADA, "192.0.2.1");
        }

        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void the_next_window_begins_with_nothing_and_forgets_the_one_before_the_last() {
        for (int i = 0; i < 10; i++) {
            attempts.begin(ADA, "192.0.2.1");
        }

        at(NOON.plus(Duration.ofMinutes(10))).begin(ADA, "192.0.2.1");
        at(NOON.plus(Duration.ofMinutes(40))).begin(ADA, "192.0.2.1");

        assertThat(stored()).isEqualTo(2);
    }

    private int stored() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from sign_on.sign_in_attempt")
                .mapTo(Integer.class)
                .one());
    }

    private SignInAttempts at(Instant now) {
        return new SignInAttempts(jdbi, Clock.fixed(now, ZoneOffset.UTC));
    }
}
