package io.musterbook.directorysync.internal.sync;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.DirectoryMembers.Former;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Links between directory users and members, and what must be remembered to make the right ones. */
@ApplicationScoped
public class LinkTable {
    private final Jdbi jdbi;

    @Inject
    LinkTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether another directory user of the connection is this member. */
    boolean isTaken(ConnectionId connection, MemberId member, UUID self) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from directory_sync.directory_user
                         where connection_id = :connection and member_id = :member and id <> :self and deleted_at is null
                        """)
                        .bind("connection", connection.value())
                        .bind("member", member.value())
                        .bind("self", self)
                        .mapTo(long.class)
                        .one())
                > 0;
    }

    /** When the directory took the user away; null if it did not. */
    @Nullable Instant deactivatedAt(UUID user) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select deactivated_at from directory_sync.directory_user where id = :id")
                        .bind("id", user)
                        .map((row, context) -> Optional.ofNullable(row.getTimestamp("deactivated_at")))
                        .findOne())
                .flatMap(at -> at)
                .map(java.sql.Timestamp::toInstant)
                .orElse(null);
    }

    /** Writes the decision about a user, who must be locked. */
    public void write(ConnectionId connection, UUID user, Link link) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update directory_sync.directory_user set member_id = :member, candidate = :candidate
                         where id = :id and connection_id = :connection
                        """)
                .bind("member", link.member() == null ? null : link.member().value())
                .bind("candidate", link.reason() == null ? null : link.reason().name())
                .bind("id", user)
                .bind("connection", connection.value())
                .execute());
    }

    /** What an admin was asked about a user and has not answered. */
    public Optional<CandidateReason> question(UUID user) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select candidate from directory_sync.directory_user where id = :id and candidate is not null")
                .bind("id", user)
                .mapTo(String.class)
                .findOne()
                .map(CandidateReason::valueOf));
    }

    /** Remembers what a place was like before somebody came back to it under another id of the directory. */
    void remember(Tenant tenant, UUID user, MemberId member, Former before, Instant now) {
        forget(user);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into directory_sync.former_place (user_id, connection_id, member_id, account_id, role,
                               role_source, at)
                        values (:user, :connection, :member, :account, :role, :source, :now)
                        """)
                .bind("user", user)
                .bind("connection", tenant.connection().value())
                .bind("member", member.value())
                .bind(
                        "account",
                        before.account() == null ? null : before.account().value())
                .bind("role", before.role().name())
                .bind("source", before.source().name())
                .bind("now", now)
                .execute());
    }

    /** What was remembered. */
    public Optional<Former> former(UUID user) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select account_id, role, role_source from directory_sync.former_place where user_id = :user")
                .bind("user", user)
                .map((row, context) -> {
                    var account = row.getObject("account_id", UUID.class);
                    return new Former(
                            account == null ? null : new AccountId(account),
                            Role.valueOf(row.getString("role")),
                            RoleSource.valueOf(row.getString("role_source")));
                })
                .findOne());
    }

    /** It is decided. */
    public void forget(UUID user) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from directory_sync.former_place where user_id = :user")
                .bind("user", user)
                .execute());
    }
}
