package io.musterbook.signon.internal.flow;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.SecretKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of requests and of assertions that were accepted. */
@ApplicationScoped
class RequestTable {
    /** How long somebody may take to sign in at the identity provider, and then to link. */
    static final Duration LASTS = Duration.ofMinutes(15);

    /** How many dead rows one request sweeps away; more than it adds, so that they cannot pile up. */
    private static final int SWEEP = 20;

    private static final String SELECT = """
            select id, connection_id, target, tester_id, refused, answered_at, name_id, email, report
              from sign_on.sign_in_request
            """;

    private final Jdbi jdbi;

    @Inject
    RequestTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void insert(Request request, String handle, String browser, Instant now) {
        jdbi.useHandle(connection -> {
            sweep(connection, now);
            connection
                    .createUpdate("""
                            insert into sign_on.sign_in_request
                                   (id, connection_id, handle_hash, browser_hash, target, tester_id, created_at, expires_at, refused)
                            values (:id, :connection, :handle, :browser, :target, :tester, :now, :until, false)
                            """)
                    .bind("id", request.id())
                    .bind("connection", request.connection())
                    .bind("handle", SecretKey.hash(handle))
                    .bind("browser", SecretKey.hash(browser))
                    .bind("target", request.target())
                    .bindByType(
                            "tester",
                            request.tester() == null ? null : request.tester().value(),
                            UUID.class)
                    .bind("now", now)
                    .bind("until", now.plus(LASTS))
                    .execute();
        });
    }

    /** A request that waits for its answer, locked. */
    Optional<Request> lockOpen(UUID connection, String handle, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + """
                        where handle_hash = :handle and connection_id = :connection and expires_at > :now
                          and answered_at is null for update
                        """)
                .bind("handle", SecretKey.hash(handle))
                .bind("connection", connection)
                .bind("now", now)
                .map(RequestTable::request)
                .findOne());
    }

    /** A request whose answer waits for its browser, locked: of two who come at once, one finds it. */
    Optional<Request> lockAnswered(String handle, String browser, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + """
                        where handle_hash = :handle and browser_hash = :browser and expires_at > :now
                          and answered_at is not null and used_at is null for update
                        """)
                .bind("handle", SecretKey.hash(handle))
                .bind("browser", SecretKey.hash(browser))
                .bind("now", now)
                .map(RequestTable::request)
                .findOne());
    }

    /** A test that was answered. */
    Optional<Request> findTest(String handle, AccountId tester, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + """
                        where handle_hash = :handle and tester_id = :tester and expires_at > :now
                          and answered_at is not null
                        """)
                .bind("handle", SecretKey.hash(handle))
                .bind("tester", tester.value())
                .bind("now", now)
                .map(RequestTable::request)
                .findOne());
    }

    void keepAnswer(UUID request, String nameId, @Nullable String email, @Nullable String report, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        update sign_on.sign_in_request
                           set answered_at = :now, name_id = :nameId, email = :email, report = :report where id = :id
                        """)
                .bind("id", request)
                .bind("nameId", nameId)
                .bind("email", email)
                .bind("report", report)
                .bind("now", now)
                .execute());
    }

    void noteRefusal(UUID request) {
        jdbi.useHandle(sql -> sql.createUpdate("update sign_on.sign_in_request set refused = true where id = :id")
                .bind("id", request)
                .execute());
    }

    void use(UUID request, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate("update sign_on.sign_in_request set used_at = :now where id = :id")
                .bind("id", request)
                .bind("now", now)
                .execute());
    }

    /** Remembers an assertion: whether it is a new one. */
    boolean remember(UUID connection, String assertionId, Instant usableUntil) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                        insert into sign_on.used_assertion (connection_id, assertion_key, usable_until)
                        values (:connection, :key, :until) on conflict do nothing
                        """)
                        .bind("connection", connection)
                        .bind("key", SecretKey.hash(assertionId))
                        .bind("until", usableUntil)
                        .execute()
                == 1);
    }

    /** Skips rows that another request is sweeping, so two never wait for each other. */
    private static void sweep(Handle sql, Instant now) {
        var dead = sql.createQuery("""
                        select id from sign_on.sign_in_request where expires_at <= :now
                        order by expires_at limit :sweep for update skip locked
                        """)
                .bind("now", now)
                .bind("sweep", SWEEP)
                .mapTo(UUID.class)
                .list();
        if (!dead.isEmpty()) {
            sql.createUpdate("delete from sign_on.sign_in_request where id = any(:dead)")
                    .bind("dead", dead.toArray(UUID[]::new))
                    .execute();
        }
        sql.createUpdate("delete from sign_on.used_assertion where usable_until <= :now")
                .bind("now", now)
                .execute();
    }

    private static Request request(ResultSet row, StatementContext context) throws SQLException {
        var tester = row.getObject("tester_id", UUID.class);
        return new Request(
                row.getObject("id", UUID.class),
                row.getObject("connection_id", UUID.class),
                row.getString("target"),
                tester == null ? null : new AccountId(tester),
                row.getBoolean("refused"),
                instant(row.getTimestamp("answered_at")),
                row.getString("name_id"),
                row.getString("email"),
                row.getString("report"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
