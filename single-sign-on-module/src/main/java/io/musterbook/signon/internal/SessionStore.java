package io.musterbook.signon.internal;

import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.SignInMethod;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of sessions, and of the workspaces that are barred to them. */
@ApplicationScoped
class SessionStore {
    /** A session in use is written to at most once in this time. */
    private static final Duration MARK_EVERY = Duration.ofMinutes(1);

    /** How many dead sessions one sign-in sweeps away; more than it adds, so that they cannot pile up. */
    private static final int SWEEP = 20;

    /** How many sessions of a person a list shows. */
    private static final int MOST_LISTED = 100;

    private final Jdbi jdbi;
    private final SessionLimits limits;

    @Inject
    SessionStore(Jdbi jdbi, SessionLimits limits) {
        this.jdbi = jdbi;
        this.limits = limits;
    }

    void add(UUID id, byte[] tokenHash, AccountId account, SignInMethod method, String device, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into sign_on.session (id, token_hash, account_id, method, device, signed_in_at, used_at)
                        values (:id, :hash, :account, :method, :device, :now, :now)
                        """)
                .bind("id", id)
                .bind("hash", tokenHash)
                .bind("account", account.value())
                .bind("method", method.name())
                .bind("device", device)
                .bind("now", now)
                .execute());
    }

    Optional<SessionSnapshot> use(byte[] tokenHash, Instant now) {
        var found = jdbi.withHandle(handle -> handle.createQuery("""
                        select id, account_id, method, device, signed_in_at, used_at from sign_on.session
                        where token_hash = :hash and signed_in_at > :startedAfter and used_at > :usedAfter
                        """)
                .bind("hash", tokenHash)
                .bind("startedAfter", limits.startedAfter(now))
                .bind("usedAfter", limits.usedAfter(now))
                .map((row, context) -> snapshot(row))
                .findOne());
        found.filter(session -> session.usedAt().isBefore(now.minus(MARK_EVERY)))
                .ifPresent(session -> markUsed(session.id(), now));
        return found;
    }

    /**
     * How a session stands to a workspace.
     *
     * @param barred whether the access was taken away since it began
     * @param proven whether it has proved to the workspace who the person is
     */
    record Standing(SignInMethod method, boolean barred, boolean proven) {}

    /** Only a live session stands anywhere, so one that ended meanwhile opens nothing. */
    Optional<Standing> standing(UUID session, WorkspaceId workspace, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.method,
                               exists (select 1 from sign_on.session_bar b
                                        where b.session_id = s.id and b.workspace_id = :workspace) as barred,
                               exists (select 1 from sign_on.session_proof p
                                        where p.session_id = s.id and p.workspace_id = :workspace) as proven
                          from sign_on.session s where s.id = :session and s.signed_in_at > :startedAfter
                        """)
                .bind("session", session)
                .bind("workspace", workspace.value())
                .bind("startedAfter", limits.startedAfter(now))
                .map((row, context) -> new Standing(
                        SignInMethod.valueOf(row.getString("method")),
                        row.getBoolean("barred"),
                        row.getBoolean("proven")))
                .findOne());
    }

    /** Gives a live session another token: whether there was one. */
    boolean rename(UUID session, byte[] tokenHash, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update sign_on.session set token_hash = :hash, used_at = :now
                        where id = :id and signed_in_at > :startedAfter and used_at > :usedAfter
                        """)
                        .bind("id", session)
                        .bind("hash", tokenHash)
                        .bind("now", now)
                        .bind("startedAfter", limits.startedAfter(now))
                        .bind("usedAfter", limits.usedAfter(now))
                        .execute()
                == 1);
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

    void remove(AccountId account, UUID session) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from sign_on.session where id = :session and account_id = :account")
                .bind("session", session)
                .bind("account", account.value())
                .execute());
    }

    void removeAll(AccountId account, @Nullable UUID keep) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from sign_on.session where account_id = :account"
                        + (keep == null ? "" : " and id <> :keep"))
                .bind("account", account.value())
                .bind("keep", keep)
                .execute());
    }

    List<SessionSnapshot> of(AccountId account, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, account_id, method, device, signed_in_at, used_at from sign_on.session
                        where account_id = :account and signed_in_at > :startedAfter and used_at > :usedAfter
                        order by used_at desc, id limit :most
                        """)
                .bind("account", account.value())
                .bind("startedAfter", limits.startedAfter(now))
                .bind("usedAfter", limits.usedAfter(now))
                .bind("most", MOST_LISTED)
                .map((row, context) -> snapshot(row))
                .list());
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
                instant(row, "signed_in_at"),
                instant(row, "used_at"),
                SignInMethod.valueOf(row.getString("method")),
                row.getString("device"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
