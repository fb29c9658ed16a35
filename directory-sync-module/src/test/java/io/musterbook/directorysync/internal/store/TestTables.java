package io.musterbook.directorysync.internal.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** This module's tables, empty, in a database of their own: H2 in memory, or a real PostgreSQL. */
public final class TestTables {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/directory_sync");

    private final Jdbi jdbi;

    private TestTables(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.registerArgument(new InstantArgument());
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        try (var files = Files.list(MIGRATIONS)) {
            var scripts = files.sorted().toList();
            jdbi.useHandle(handle -> {
                handle.execute("create schema directory_sync");
                for (var script : scripts) {
                    handle.createScript(Files.readString(script)).execute();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The databases that every statement must run on. */
    public enum Kind {
        /** The embedded default, with the settings of the product. */
        H2,
        /** The production database. */
        POSTGRESQL
    }

    /** Empty tables. */
    public static TestTables on(Kind kind) {
        if (kind == Kind.H2) {
            return new TestTables(Jdbi.create(JdbcConnectionPool.create(
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                    "sa",
                    "")));
        }
        var name = "d" + UUID.randomUUID().toString().replace("-", "");
        Jdbi.create(Server.POSTGRES.getPostgresDatabase())
                .useHandle(handle -> handle.execute("create database " + name));
        var pooled = new PGConnectionPoolDataSource();
        pooled.setUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        // H2's pool is one for any driver.
        return new TestTables(Jdbi.create(JdbcConnectionPool.create(pooled)));
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public UserTable users() {
        return new UserTable(jdbi);
    }

    public GroupTable groups() {
        return new GroupTable(jdbi);
    }

    public MembershipTable memberships() {
        return new MembershipTable(jdbi);
    }

    /** Started when the first test needs it; ends with this process. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
    }

    /** As the product binds instants. */
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
