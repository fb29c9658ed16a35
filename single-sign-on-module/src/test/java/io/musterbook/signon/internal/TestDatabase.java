package io.musterbook.signon.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** An empty H2 in memory with this module's migration. */
public final class TestDatabase {
    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private TestDatabase() {}

    /** The database. */
    public static Jdbi create() {
        var jdbi = Jdbi.create(JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS, "sa", ""));
        jdbi.registerArgument(new InstantArgument());
        jdbi.useHandle(handle -> {
            handle.execute("create schema sign_on");
            handle.createScript(migration("V1__first")).execute();
            handle.createScript(migration("V2__saml")).execute();
        });
        return jdbi;
    }

    private static String migration(String name) {
        try (var file = Objects.requireNonNull(
                TestDatabase.class.getResourceAsStream("/db/migration/sign_on/" + name + ".sql"), name)) {
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
