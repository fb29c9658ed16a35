package io.musterbook.invitation.internal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void a_minutes_worth_leaves_at_once_and_the_rest_one_by_one() {
        var pace = new Pace(60);
        Instant fullAt = null;
        for (int i = 0; i < 200; i++) {
            var reservation = pace.reserve(fullAt, START);
            fullAt = reservation.fullAt();
            assertThat(reservation.slot()).as("mail %s", i).isEqualTo(START.plusSeconds(Math.max(0, i - 59)));
        }
    }

    @Test
    void an_idle_minute_fills_the_bucket_and_no_more() {
        var pace = new Pace(10);
        Instant fullAt = null;
        for (int i = 0; i < 10; i++) {
            fullAt = pace.reserve(fullAt, START).fullAt();
        }
        var later = START.plus(Duration.ofHours(5));
        int atOnce = 0;
        for (int i = 0; i < 30; i++) {
            var reservation = pace.reserve(fullAt, later);
            fullAt = reservation.fullAt();
            atOnce += reservation.slot().equals(later) ? 1 : 0;
        }
        assertThat(atOnce).isEqualTo(10);
    }

    @Test
    void in_no_minute_more_than_two_minutes_worth_leaves_and_over_time_no_more_than_the_rate() {
        var random = new Random(7);
        for (int rate : new int[] {1, 7, 60, 333, 100_000}) {
            var pace = new Pace(rate);
            var slots = new ArrayList<Instant>();
            Instant fullAt = null;
            var now = START;
            for (int i = 0; i < 1_000; i++) {
                now = now.plusMillis(random.nextInt(2_000));
                var reservation = pace.reserve(fullAt, now);
                fullAt = reservation.fullAt();
                assertThat(reservation.slot()).isAfterOrEqualTo(now);
                slots.add(reservation.slot());
            }
            var span =
                    Duration.between(slots.get(0), slots.get(slots.size() - 1)).plusMinutes(1);
            assertThat(slots.size()).isLessThanOrEqualTo((int) (span.toMillis() * rate / 60_000) + 1);
        }
    }

    @Test
    void zero_is_without_limit() {
        var pace = new Pace(0);
        for (int i = 0; i < 1_000; i++) {
            assertThat(pace.reserve(START.plusSeconds(500), START).slot()).isEqualTo(START);
        }
    }

    @Test
    void attempts_grow_apart_and_end_after_three_days() {
        var total = Duration.ZERO;
        int attempts = 1;
        for (var wait = RetryPlan.afterAttempts(attempts, 0.5);
                wait.isPresent();
                wait = RetryPlan.afterAttempts(attempts, 0.5)) {
            total = total.plus(wait.get());
            attempts++;
        }
        assertThat(total).isBetween(Duration.ofDays(3), Duration.ofHours(74));
        assertThat(RetryPlan.afterAttempts(1, 0.0)).hasValue(Duration.ofSeconds(24));
        assertThat(RetryPlan.afterAttempts(1, 1.0)).hasValue(Duration.ofSeconds(36));
        assertThat(RetryPlan.pause(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryPlan.pause(1_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
