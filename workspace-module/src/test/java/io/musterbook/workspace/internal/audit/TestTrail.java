package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditRow;
import io.musterbook.workspace.AuditVerdict;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The tables of the trail, empty, on a database of either kind. */
final class TestTrail {
    static final SecretKey KEY = SecretKey.ofBase64("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    static final SecretKey OTHER_KEY = SecretKey.ofBase64("HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123456Z");

    private static final String SETTINGS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

    /** The databases that the product runs on. */
    enum Kind {
        H2,
        POSTGRESQL
    }

    private final Jdbi jdbi;

    TestTrail(Kind kind) {
        jdbi = Jdbi.create(kind == Kind.H2 ? h2() : Postgres.fresh());
        configure(jdbi);
        jdbi.useHandle(handle -> {
            handle.execute("drop schema if exists workspace cascade");
            handle.execute("create schema workspace");
            for (var script : new String[] {"V1__first.sql", "V3__audit.sql"}) {
                for (var statement : script(script).split(";\\s*\n", -1)) {
                    if (!statement.isBlank()) {
                        handle.execute(statement);
                    }
                }
            }
        });
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /** Sealing, one transaction a round, as the container has it. */
    TrailSealing sealing() {
        return sealing(KEY);
    }

    TrailSealing sealing(SecretKey key) {
        return () -> jdbi.inTransaction(handle -> {
            var joined = Jdbi.create(new Joined(handle.getConnection()));
            configure(joined);
            return new TrailSealer(joined, new HeadTable(joined, key), key).sealSome();
        });
    }

    private static void configure(Jdbi jdbi) {
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new UuidArgument());
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    }

    TrailCheck check(SecretKey key) {
        return new TrailCheck(jdbi, new HeadTable(jdbi, key), key);
    }

    /** Leaves a fact as a committed transaction leaves it. */
    void write(WorkspaceId workspace, String action, String target, Map<String, String> details) {
        write(Ids.next(NOW), workspace, action, target, details);
    }

    void write(UUID id, WorkspaceId workspace, String action, String target, Map<String, String> details) {
        var written = Details.of(new Happened(workspace, action, target, details));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into workspace.audit_waiting (id, workspace_id, at, actor, action, target, request_id, details,
                               personal)
                        values (:id, :workspace, :at, 'operator', :action, :target, :request, :details, :personal)
                        """)
                .bind("id", id)
                .bind("workspace", workspace.value())
                .bind("at", NOW)
                .bind("action", action)
                .bind("target", target)
                .bind("request", Ids.next(NOW))
                .bind("details", written.open())
                .bind("personal", written.personal())
                .execute());
    }

    void open(WorkspaceId workspace) {
        write(workspace, "workspace.opened", "workspace:" + workspace, Map.of("plan", "PRO"));
    }

    void invite(WorkspaceId workspace, int number) {
        write(
                workspace,
                "invitation.created",
                "invitation:" + number,
                Map.of("email", "p" + number + "@acme.example", "role", "MEMBER"));
    }

    void burst(WorkspaceId workspace, int rows) {
        jdbi().useHandle(handle -> {
            var batch = handle.prepareBatch("insert into workspace.audit_waiting (id, workspace_id, at, actor, action,"
                    + " target, details, personal) values (:id, :workspace, :at, 'system', 'member.suspended',"
                    + " 'member:1', '{\"by\":\"BY_DIRECTORY\"}', '{\"email\":\"ada@acme.example\"}')");
            for (int i = 0; i < rows; i++) {
                batch.bind("id", Ids.next(NOW))
                        .bind("workspace", workspace.value())
                        .bind("at", NOW)
                        .add();
                if (batch.size() == 5_000) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        });
    }

    AuditVerdict verify(WorkspaceId workspace) {
        return check(KEY).verify(workspace);
    }

    List<AuditRow> rows(WorkspaceId workspace) {
        return new TrailReader(jdbi()).sealed(workspace, AuditFilter.all(), 0, Long.MAX_VALUE, 1_000);
    }

    List<Long> sequences(WorkspaceId workspace) {
        return rows(workspace).stream().map(AuditRow::sequence).toList();
    }

    /** Changes the database behind our back. */
    int tamper(String sql) {
        return jdbi.withHandle(handle -> handle.execute(sql));
    }

    long count(String table) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from workspace." + table)
                .mapTo(long.class)
                .one());
    }

    private static DataSource h2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS, "sa", "");
    }

    private static String script(String name) {
        try (var in = TestTrail.class.getResourceAsStream("/db/migration/workspace/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands out the one connection of a transaction and leaves closing it to whoever began. */
    private record Joined(Connection connection) implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            return connection;
        }

        @Override
        public void closeConnection(Connection mine) {
            // the transaction ends first
        }
    }

    /** A fact of a test. */
    record Happened(WorkspaceId workspace, String action, String target, Map<String, String> details)
            implements WorkspaceEvent {
        @Override
        public Actor actor() {
            return new Actor.Operator();
        }

        @Override
        public Instant at() {
            return NOW;
        }
    }

    private static final class Postgres {
        private static final DataSource POOL = pool(start());

        static DataSource fresh() {
            return POOL;
        }

        private static DataSource pool(EmbeddedPostgres server) {
            var connections = new PGConnectionPoolDataSource();
            connections.setUrl(server.getJdbcUrl("postgres", "postgres"));
            return JdbcConnectionPool.create(connections);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
