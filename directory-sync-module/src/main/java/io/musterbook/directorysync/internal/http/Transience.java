package io.musterbook.directorysync.internal.http;

import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells trouble that passes (a lock, a pool, a database that restarts) from our own mistakes. */
final class Transience {
    /** SQLState classes: connection, transaction rollback, resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** H2: lock timeout, deadlock, concurrent update, database closed. */
    private static final Set<Integer> H2_CODES = Set.of(50200, 40001, 90131, 90098, 90121);

    private Transience() {}

    static boolean is(Throwable thrown) {
        if (thrown instanceof SQLTransientException
                || thrown instanceof RollbackException
                || thrown instanceof ResourceException) {
            return true;
        }
        if (!(thrown instanceof SQLException sql) || thrown instanceof SQLNonTransientException) {
            return false;
        }
        var state = sql.getSQLState();
        boolean byState = state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
        // A pool that has no connection to give says so without any SQLState.
        return byState || state == null || H2_CODES.contains(sql.getErrorCode());
    }
}
