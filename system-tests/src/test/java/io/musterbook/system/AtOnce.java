package io.musterbook.system;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the same thing several times at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** @param times how often, each with its number from 0 */
    static <T> List<T> run(int times, IntFunction<T> action) {
        var threads = Executors.newFixedThreadPool(times);
        try {
            var ready = new CountDownLatch(times);
            var futures = IntStream.range(0, times)
                    .mapToObj(number -> CompletableFuture.supplyAsync(
                            () -> {
                                ready.countDown();
                                await(ready);
                                return action.apply(number);
                            },
                            threads))
                    .toList();
            return futures.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
