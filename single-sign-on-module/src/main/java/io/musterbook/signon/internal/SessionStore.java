package io.musterbook.signon.internal;

import io.musterbook.signon.SessionSnapshot;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of sessions, and of the workspaces that are barred to them. */
@ApplicationScoped
class SessionStore {
    /** A session in use is written to at most once in this time. */
    private static final Duration MARK_EVERY = Duration.ofMinutes(1);

    /** How many dead sessions one sign-in sweeps away; more than it adds, so that they cannot pile up. */
    private static final int SWEEP = 20;

    private final Jdbi jdbi;
    private final SessionLimits limits;

    @Inject
    SessionStore(Jdbi jdbi, SessionLimits limits) {
        this.jdbi = jdbi;
        this.limits = limits;
    }

    void add(UUID id, byte[] tokenHash, AccountId account, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into sign_on.session (id, token_hash, account_id, signed_in_at, used_at)
                        values (:id, :hash, :account, :now, :now)
                        """)
                .bind("id", id)
                .bind("hash", tokenHash)
                .bind("account", account.value())
                .bind("now", now)
                .execute());
    }

    Optional<SessionSnapshot> use(byte[] tokenHash, Instant now) {
        var found = jdbi.withHandle(handle -> handle.createQuery("""
                        select id, account_id, signed_in_at, used_at from sign_on.session
                        where token_hash = :hash and signed_in_at > :startedAfter and used_at > :usedAfter
                        """)
                .bind("hash", tokenHash)
                .bind("startedAfter", limits.startedAfter(now))
                .bind("usedAfter", limits.usedAfter(now))
                .map((row, context) -> new Used(snapshot(row), instant(row, "used_at")))
                .findOne());
        found.filter(session -> session.usedAt().isBefore(now.minus(MARK_EVERY)))
                .ifPresent(session -> markUsed(session.snapshot().id(), now));
        return found.map(Used::snapshot);
    }

    /** Only a live session opens anything, so one that ended meanwhile opens nothing either. */
    boolean opens(UUID session, WorkspaceId workspace, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from sign_on.session s
                        where s.id = :session and s.signed_in_at > :startedAfter
                        and not exists (select 1 from sign_on.session_bar b
                            where b.session_id = s.id and b.workspace_id = :workspace)
                        """)
                .bind("session", session)
                .bind("workspace", workspace.value())
                .bind("startedAfter", limits.startedAfter(now))
                .mapTo(Integer.class)
                .one()
                .equals(1));
    }

    void bar(AccountId account, WorkspaceId workspace) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into sign_on.session_bar (session_id, workspace_id)
                        select id, cast(:workspace as uuid) from sign_on.session where account_id = :account
                        on conflict do nothing
                        """)
                .bind("workspace", workspace.value())
                .bind("account", account.value())
                .execute());
    }

    void remove(UUID session) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from sign_on.session where id = :session")
                .bind("session", session)
                .execute());
    }

    /** Skips rows that another sign-in is sweeping, so two sign-ins never wait for each other. */
    void sweep(Instant now) {
        jdbi.useHandle(handle -> {
            var dead = handle.createQuery("""
                            select id from sign_on.session where signed_in_at <= :startedAfter
                            order by signed_in_at limit :sweep for update skip locked
                            """)
                    .bind("startedAfter", limits.startedAfter(now))
                    .bind("sweep", SWEEP)
                    .mapTo(UUID.class)
                    .list();
            var delete = handle.prepareBatch("delete from sign_on.session where id = :id");
            dead.forEach(id -> delete.bind("id", id).add());
            if (!dead.isEmpty()) {
                delete.execute();
            }
        });
    }

    private void markUsed(UUID session, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update sign_on.session set used_at = :now where id = :id and used_at < :before")
                .bind("id", session)
                .bind("now", now)
                .bind("before", now.minus(MARK_EVERY))
                .execute());
    }

    private static SessionSnapshot snapshot(ResultSet row) throws SQLException {
        return new SessionSnapshot(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                instant(row, "signed_in_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Used(SessionSnapshot snapshot, Instant usedAt) {}
}
