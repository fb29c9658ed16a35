package io.musterbook.web.wiring;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;

/**
 * Counts the SQL statements that the current thread runs, whoever sends them: JPA, plain SQL or the scheduler. On only
 * with {@code musterbook.db.count-statements}; tests read it from the answer's {@code X-Sql-Statements}.
 */
public final class StatementCount {
    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private StatementCount() {}

    /** Starts at zero for the current thread. */
    public static void reset() {
        COUNT.get()[0] = 0;
    }

    /** How many statements the current thread ran since {@link #reset()}; a batch counts once. */
    public static int current() {
        return COUNT.get()[0];
    }

    static Connection counting(Connection connection) {
        return proxy(Connection.class, connection);
    }

    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (target instanceof Statement && method.getName().startsWith("execute")) {
                        COUNT.get()[0]++;
                    }
                    try {
                        var result = method.invoke(target, arguments);
                        if (result instanceof PreparedStatement statement) {
                            return proxy(PreparedStatement.class, statement);
                        }
                        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
