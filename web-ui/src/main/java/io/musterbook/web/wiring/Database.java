package io.musterbook.web.wiring;

import io.musterbook.web.settings.DatabaseSettings;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;

/** The one data source, plain SQL over it, and the migrations of every module. */
@ApplicationScoped
@DataSourceDefinition(
        name = Database.JNDI_NAME,
        className = "io.musterbook.web.wiring.ConfiguredDataSource",
        minPoolSize = 4,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            "fish.payara.max-wait-time-in-millis=2000",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=false",
            "fish.payara.statement-timeout-in-seconds=10"
        })
public class Database {
    static final String JNDI_NAME = "java:app/jdbc/musterbook";

    /** Schemas in the order in which they are migrated; each has its history and its folder of scripts. */
    static final String[] SCHEMAS = {"installation", "workspace", "directory_sync", "invitation", "sign_on"};

    @Resource(lookup = JNDI_NAME)
    private DataSource dataSource;

    /** The pooled data source; connections take part in the caller's transaction. */
    @Produces
    @Singleton
    DataSource dataSource() {
        return dataSource;
    }

    /** Plain SQL in the caller's transaction. */
    @Produces
    @Singleton
    Jdbi jdbi() {
        var jdbi = Jdbi.create(dataSource);
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new UuidArgument());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> {
            var timestamp = row.getTimestamp(column);
            return timestamp == null ? null : timestamp.toInstant();
        });
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return jdbi;
    }

    /** Time in the microseconds that both databases keep. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /**
     * Brings every schema up to date, in the order of the modules.
     *
     * @throws StartRefused if H2 would lose acknowledged commits, or the database does not answer
     */
    void migrate() {
        H2Durability.check(dataSource, DatabaseSettings.current());
        for (var schema : SCHEMAS) {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(dataSource)
                    .schemas(schema)
                    .createSchemas(true)
                    .locations("classpath:db/migration/" + schema)
                    .load()
                    .migrate();
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

    private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
        UuidArgument() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value);
        }
    }
}
