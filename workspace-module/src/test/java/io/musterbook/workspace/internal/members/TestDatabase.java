package io.musterbook.workspace.internal.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;

/** An empty H2 in memory with the tables of this module. */
public final class TestDatabase {
    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
    private static final List<String> MIGRATIONS = List.of("V1__first", "V2__domains", "V4__account_life");

    private TestDatabase() {}

    /** The database. */
    public static Jdbi create() {
        var jdbi = Jdbi.create(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS, "sa", ""));
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        jdbi.useHandle(handle -> {
            handle.execute("create schema workspace");
            MIGRATIONS.forEach(name -> handle.createScript(migration(name)).execute());
        });
        return jdbi;
    }

    private static String migration(String name) {
        try (var file = Objects.requireNonNull(
                TestDatabase.class.getResourceAsStream("/db/migration/workspace/" + name + ".sql"), "the migration")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
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
            return (position, statement, context) ->
                    statement.setObject(position, value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }
}
