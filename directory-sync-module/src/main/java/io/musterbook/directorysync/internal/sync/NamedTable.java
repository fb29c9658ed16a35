package io.musterbook.directorysync.internal.sync;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace's directory says about members, for deeds by hand. A request locks the user before the member, a deed
 * by hand the member before the user: rows that a request has in hand are passed over here, and the request then sees
 * what was done.
 */
@ApplicationScoped
class NamedTable {
    private static final String OF_WORKSPACE = """
              from directory_sync.directory_user u join directory_sync.connection c on c.id = u.connection_id
             where c.workspace_id = :workspace and c.state <> 'ENDING'
            """;

    private final Jdbi jdbi;

    @Inject
    NamedTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The active user who has an address; of several the one about whom nothing is open. */
    Optional<Named> active(WorkspaceId workspace, IdentityKey address) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select u.id, u.connection_id, u.member_id" + OF_WORKSPACE + """
                           and u.address_key = :address and u.active = true
                         order by case when u.candidate = 'ADDRESS_IN_USE' then 1 else 0 end, u.id limit 1
                        """)
                .bind("workspace", workspace.value())
                .bind("address", address.bytes())
                .map((row, context) -> new Named(
                        row.getObject("id", UUID.class),
                        new ConnectionId(row.getObject("connection_id", UUID.class)),
                        Optional.ofNullable(row.getObject("member_id", UUID.class))
                                .map(MemberId::new)
                                .orElse(null)))
                .findOne());
    }

    /** What the directory says about a member; nothing if it never named them. */
    Optional<Word> word(WorkspaceId workspace, MemberId member) {
        return jdbi.withHandle(handle -> handle.createQuery("select u.connection_id, u.active" + OF_WORKSPACE + """
                           and u.member_id = :member
                         order by case when u.active then 0 else 1 end, u.id limit 1
                        """)
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .map((row, context) -> new Word(
                        new ConnectionId(row.getObject("connection_id", UUID.class)), row.getBoolean("active")))
                .findOne());
    }

    /** Makes a user this member, and nothing is open any more. Returns whether no request has the user in hand. */
    boolean link(Named user, MemberId member) {
        return jdbi.withHandle(handle -> {
            boolean free = handle.createQuery(
                            "select id from directory_sync.directory_user where id = :id for update skip locked")
                    .bind("id", user.id())
                    .mapTo(UUID.class)
                    .findOne()
                    .isPresent();
            if (free) {
                handle.createUpdate("""
                                update directory_sync.directory_user set member_id = :member, candidate = null
                                 where id = :id
                                """)
                        .bind("id", user.id())
                        .bind("member", member.value())
                        .execute();
            }
            return free;
        });
    }

    /** Asks an admin about the users who are this member. */
    void ask(WorkspaceId workspace, MemberId member, CandidateReason reason) {
        ask(workspace, member, null, reason);
    }

    /** A question about the users who are this member is answered. */
    void settle(WorkspaceId workspace, MemberId member, CandidateReason asked) {
        ask(workspace, member, asked, null);
    }

    private void ask(
            WorkspaceId workspace, MemberId member, @Nullable CandidateReason asked, @Nullable CandidateReason reason) {
        jdbi.useHandle(handle -> {
            List<UUID> users = handle.createQuery("""
                            select u.id from directory_sync.directory_user u
                             where u.member_id = :member and u.deleted_at is null
                               and exists (select 1 from directory_sync.connection c where c.id = u.connection_id
                                              and c.workspace_id = :workspace and c.state <> 'ENDING')
                             order by u.id for update skip locked
                            """)
                    .bind("workspace", workspace.value())
                    .bind("member", member.value())
                    .mapTo(UUID.class)
                    .list();
            handle.createUpdate("update directory_sync.directory_user set candidate = :reason where id = any(:users)"
                            + (asked == null ? "" : " and candidate = :asked"))
                    .bind("reason", reason == null ? null : reason.name())
                    .bind("asked", asked == null ? null : asked.name())
                    .bind("users", users.toArray(UUID[]::new))
                    .execute();
        });
    }

    /**
     * An active directory user.
     *
     * @param member whom it is linked to; that member may be gone
     */
    record Named(UUID id, ConnectionId connection, @Nullable MemberId member) {}

    /** What a directory says about a member. */
    record Word(ConnectionId connection, boolean active) {}
}
