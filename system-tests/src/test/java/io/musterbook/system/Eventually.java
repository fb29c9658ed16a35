package io.musterbook.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what happens by itself, never longer than a deadline. */
final class Eventually {
    /** Long for a server, short for a person who waits for a failing build. */
    static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Eventually() {}

    /** The first value that is as wanted, or the last one that is not; the caller's assertion then says so. */
    static <T> T get(Supplier<T> value, Predicate<T> wanted) {
        return get(DEADLINE, value, wanted);
    }

    /** Like {@link #get(Supplier, Predicate)} with a deadline of its own. */
    static <T> T get(Duration deadline, Supplier<T> value, Predicate<T> wanted) {
        long end = System.nanoTime() + deadline.toNanos();
        var last = value.get();
        while (!wanted.test(last) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE.toNanos());
            last = value.get();
        }
        return last;
    }
}
