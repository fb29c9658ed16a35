package io.musterbook.web.api.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question that may hang, at most once at a time: however many people wait for the answer, and however long it
 * takes, it holds one thread.
 */
final class SingleFlight {
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> running = new AtomicReference<>();
    private final Executor executor;
    private final BooleanSupplier question;
    private final Duration patience;

    SingleFlight(Executor executor, BooleanSupplier question, Duration patience) {
        this.executor = executor;
        this.question = question;
        this.patience = patience;
    }

    /** The answer; no, if it does not come in time, or asking failed. */
    boolean ask() {
        var mine = new CompletableFuture<Boolean>();
        var current = running.compareAndExchange(null, mine);
        if (current == null) {
            current = mine;
            start(mine);
        }
        try {
            return current.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void start(CompletableFuture<Boolean> answer) {
        try {
            executor.execute(() -> {
                boolean yes = false;
                try {
                    yes = question.getAsBoolean();
                } finally {
                    finish(answer, yes);
                }
            });
        } catch (RuntimeException refused) {
            finish(answer, false);
        }
    }

    private void finish(CompletableFuture<Boolean> answer, boolean yes) {
        running.set(null);
        answer.complete(yes);
    }
}
