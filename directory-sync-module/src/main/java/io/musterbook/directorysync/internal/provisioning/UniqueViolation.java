package io.musterbook.directorysync.internal.provisioning;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Unique keys decide races: the loser's violation becomes the answer that it would have got a moment later. */
final class UniqueViolation {
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    static void as(ScimException conflict, Runnable write) {
        try {
            write.run();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
                throw conflict;
            }
            throw e;
        }
    }
}
