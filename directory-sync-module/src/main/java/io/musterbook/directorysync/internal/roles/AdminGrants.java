package io.musterbook.directorysync.internal.roles;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.DirectoryRoles.WaitingAdmin;
import io.musterbook.workspace.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Admin roles given by groups: which count, which wait, which an owner refused. */
@ApplicationScoped
class AdminGrants {
    /** A person and the group with the admin role that they are in, without regard to what was refused. */
    private static final String ENTITLED = """
            from directory_sync.admin_grant g
            join directory_sync.directory_user u on u.id = g.user_id and u.active = true
            join directory_sync.membership m on m.user_id = u.id
            join directory_sync.group_role r on r.group_id = m.group_id and r.connection_id = g.connection_id
                 and r.role = 'ADMIN' and r.orphaned_at is null
            """;

    private final Jdbi jdbi;

    @Inject
    AdminGrants(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes who became admin, and who waits; one statement. A person has one row, and the newest word holds. */
    void note(ConnectionId connection, Collection<UUID> granted, Collection<UUID> waiting, Instant now) {
        if (granted.isEmpty() && waiting.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                    merge into directory_sync.admin_grant as kept
                    using (values (cast(:connection as uuid), cast(:user as uuid))) as word(connection_id, user_id)
                       on kept.connection_id = word.connection_id and kept.user_id = word.user_id
                     when matched then update set state = :state, at = :now
                     when not matched then insert (connection_id, user_id, at, state)
                          values (word.connection_id, word.user_id, :now, :state)
                    """);
            granted.forEach(user -> batch.bind("connection", connection.value())
                    .bind("user", user)
                    .bind("now", now)
                    .bind("state", State.GRANTED.name())
                    .add());
            waiting.forEach(user -> batch.bind("connection", connection.value())
                    .bind("user", user)
                    .bind("now", now)
                    .bind("state", State.WAITING.name())
                    .add());
            batch.execute();
        });
    }

    /** Whoever waited or was refused is asked no more. */
    void release(ConnectionId connection) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        delete from directory_sync.admin_grant where connection_id = :connection and state <> 'GRANTED'
                        """).bind("connection", connection.value()).execute());
    }

    /** Writes an owner's word for those of these people who wait; the others are left out of the answer. */
    List<UUID> decide(ConnectionId connection, Collection<UUID> users, State state, Instant now) {
        return jdbi.withHandle(handle -> {
            var waiting = handle.createQuery("""
                            select user_id from directory_sync.admin_grant
                             where connection_id = :connection and user_id = any(:users) and state = 'WAITING'
                               for update
                            """)
                    .bind("connection", connection.value())
                    .bind("users", users.toArray(UUID[]::new))
                    .mapTo(UUID.class)
                    .list();
            handle.createUpdate("""
                            update directory_sync.admin_grant set state = :state, at = :now
                             where connection_id = :connection and user_id = any(:users)
                            """)
                    .bind("connection", connection.value())
                    .bind("users", waiting.toArray(UUID[]::new))
                    .bind("state", state.name())
                    .bind("now", now)
                    .execute();
            return waiting;
        });
    }

    /** Who waits and would still become admin. */
    List<WaitingAdmin> waiting(ConnectionId connection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select u.id, u.member_id, u.user_name, g.at, min(r.group_name) as group_name
                        """ + ENTITLED + """
                         where g.connection_id = :connection and g.state = 'WAITING'
                         group by u.id, u.member_id, u.user_name, g.at
                         order by g.at, u.id
                        """)
                .bind("connection", connection.value())
                .map((row, context) -> new WaitingAdmin(
                        row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class) == null
                                ? null
                                : new MemberId(row.getObject("member_id", UUID.class)),
                        row.getString("user_name"),
                        row.getString("group_name"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    /** Forgets what no longer counts: grants of long ago, and words about people whom no group would make admin. */
    void forget(Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from directory_sync.admin_grant where state = 'GRANTED' and at < :before")
                    .bind("before", now.minus(Duration.ofDays(1)))
                    .execute();
            handle.createUpdate("""
                            delete from directory_sync.admin_grant
                             where state <> 'GRANTED'
                               and not exists (
                                   select 1 from directory_sync.membership m
                                     join directory_sync.group_role r on r.group_id = m.group_id and r.role = 'ADMIN'
                                    where m.user_id = admin_grant.user_id
                                      and r.connection_id = admin_grant.connection_id and r.orphaned_at is null)
                            """).execute();
        });
    }

    /** What is known of an admin role. */
    enum State {
        GRANTED,
        WAITING,
        REFUSED
    }
}
