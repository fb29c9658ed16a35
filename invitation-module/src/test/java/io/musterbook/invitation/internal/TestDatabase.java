package io.musterbook.invitation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * An empty H2 in memory with this module's migration. A thread inside {@link #inTransaction} sees one connection
 * wherever it asks, as in a container's transaction.
 */
public final class TestDatabase {
    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
    private static final String TASKS = """
            create table scheduled_tasks (task_name varchar(100) not null, task_instance varchar(100) not null,
                task_data bytea, execution_time timestamp(6) with time zone not null, picked boolean not null,
                picked_by varchar(50), last_success timestamp(6) with time zone,
                last_failure timestamp(6) with time zone, consecutive_failures int,
                last_heartbeat timestamp(6) with time zone, version bigint not null, priority smallint,
                primary key (task_name, task_instance))
            """;

    private final DataSource pool;
    private static final ThreadLocal<@Nullable Connection> BOUND = new ThreadLocal<>();

    public TestDatabase() {
        this.pool = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS, "sa", "");
        jdbi().useHandle(handle -> {
            handle.execute("create schema invitation");
            for (var statement : (script("V1__first") + script("V2__outgoing_mail")).split(";\\s*\n", -1)) {
                if (!statement.isBlank()) {
                    handle.execute(statement);
                }
            }
            handle.execute(TASKS);
        });
    }

    /** The pool, or inside a transaction its one connection. */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    var mine = BOUND.get();
                    if (method.getName().equals("getConnection") && mine != null) {
                        return unclosable(mine);
                    }
                    return call(pool, method, arguments);
                });
    }

    public Jdbi jdbi() {
        var jdbi = Jdbi.create(dataSource());
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return jdbi;
    }

    /** Runs the work in one transaction, which an exception rolls back. */
    public <T> T inTransaction(Callable<T> work) {
        if (BOUND.get() != null) {
            throw new IllegalStateException("no transaction inside a transaction");
        }
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            BOUND.set(connection);
            try {
                var result = work.call();
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } catch (Exception e) {
                connection.rollback();
                throw new IllegalStateException(e);
            } finally {
                BOUND.remove();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    private static Connection unclosable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")
                            || method.getName().equals("commit")
                            || method.getName().equals("setAutoCommit")) {
                        return null;
                    }
                    return call(connection, method, arguments);
                });
    }

    private static @Nullable Object call(
            Object target, java.lang.reflect.Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }

    private static String script(String name) {
        try (var in = TestDatabase.class.getResourceAsStream("/db/migration/invitation/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in, "the migration").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }
}
