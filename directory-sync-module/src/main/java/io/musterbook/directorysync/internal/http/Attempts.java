package io.musterbook.directorysync.internal.http;

import io.musterbook.workspace.AddressTaken;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Does a write again when it lost a race: the second try sees what the winner committed and answers accordingly. Each try
 * is a transaction of its own, so a lost one left nothing behind.
 */
final class Attempts {
    private static final int MAX = 5;
    private static final int MIN_PAUSE_MS = 10;
    private static final int MAX_PAUSE_MS = 100;

    /** Serialization failure and deadlock, as PostgreSQL and H2 name them. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    /** H2: the row was changed by another transaction meanwhile. */
    private static final int H2_CONCURRENT_UPDATE = 90131;

    private Attempts() {}

    static void run(Runnable write) {
        boolean unused = of(() -> {
            write.run();
            return true;
        });
    }

    static <T> T of(Supplier<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (RuntimeException e) {
                if (attempt == MAX || !lostRace(e)) {
                    throw e;
                }
                int pause = ThreadLocalRandom.current().nextInt(MIN_PAUSE_MS, MAX_PAUSE_MS);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            }
        }
    }

    private static boolean lostRace(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AddressTaken
                    || (cause instanceof SQLException sql
                            && (LOST_RACES.contains(String.valueOf(sql.getSQLState()))
                                    || sql.getErrorCode() == H2_CONCURRENT_UPDATE))) {
                return true;
            }
        }
        return false;
    }
}
