package io.musterbook.web.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleFlightTest {
    private static final Duration SHORT = Duration.ofMillis(50);

    @Test
    void gives_the_answer() {
        assertThat(new SingleFlight(Runnable::run, () -> true, SHORT).ask()).isTrue();
        assertThat(new SingleFlight(Runnable::run, () -> false, SHORT).ask()).isFalse();
    }

    @Test
    void failing_or_finding_no_thread_is_a_no() {
        var failing = new SingleFlight(
                task -> new Thread(() -> {
                            try {
                                task.run();
                            } catch (IllegalStateException expected) {
                                // as a pool would swallow it
                            }
                        })
                        .start(),
                () -> {
                    throw new IllegalStateException("broken");
                },
                Duration.ofSeconds(5));
        assertThat(failing.ask()).isFalse();
        var full = new SingleFlight(
                task -> {
                    throw new RejectedExecutionException();
                },
                () -> true,
                SHORT);
        assertThat(full.ask()).isFalse();
        assertThat(full.ask()).isFalse();
    }

    @Test
    void while_the_question_hangs_nobody_asks_it_again() throws InterruptedException {
        var asked = new AtomicInteger();
        var release = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        var flight = new SingleFlight(
                task -> {
                    var thread = new Thread(task);
                    threads.add(thread);
                    thread.start();
                },
                () -> {
                    asked.incrementAndGet();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                },
                SHORT);
        assertThat(flight.ask()).isFalse();
        assertThat(flight.ask()).isFalse();
        release.countDown();
        for (var thread : threads) {
            thread.join(5_000);
        }
        assertThat(asked).hasValue(1);
        assertThat(flight.ask()).isTrue();
        assertThat(asked).hasValue(2);
    }
}
