package io.musterbook.directorysync.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void a_token_may_call_four_seconds_worth_at_once_and_then_waits() {
        var pace = new Pace(1);
        var busy = UUID.randomUUID();
        for (var number = 0; number < 4; number++) {
            pace.require(busy);
        }
        assertThatExceptionOfType(ScimException.class)
                .isThrownBy(() -> pace.require(busy))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(429));
        assertThatCode(() -> pace.require(UUID.randomUUID()))
                .as("another token is not held back")
                .doesNotThrowAnyException();
    }

    @Test
    void without_a_limit_nobody_waits() {
        var pace = new Pace(0);
        var busy = UUID.randomUUID();
        for (var number = 0; number < 10_000; number++) {
            pace.require(busy);
        }
    }
}
