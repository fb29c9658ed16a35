package io.musterbook.directorysync.internal.departure;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.workspace.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a connection has in the tables, on its way out. */
@ApplicationScoped
class ConnectionEnd {
    private static final List<String> TABLES = List.of(
            "directory_user",
            "directory_group",
            "request",
            "group_role",
            "admin_grant",
            "former_place",
            "seat_refusal",
            "notice");

    private final Jdbi jdbi;

    @Inject
    ConnectionEnd(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** From now on no token opens it. Returns how many people it leaves. */
    int close(ConnectionId connection) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("delete from directory_sync.token where connection_id = :connection")
                    .bind("connection", connection.value())
                    .execute();
            handle.createUpdate("""
                            update directory_sync.connection set state = 'ENDING', version = version + 1
                             where id = :connection
                            """).bind("connection", connection.value()).execute();
            return handle.createQuery("""
                            select count(*) from directory_sync.directory_user
                             where connection_id = :connection and member_id is not null
                            """)
                    .bind("connection", connection.value())
                    .mapTo(int.class)
                    .one();
        });
    }

    List<UUID> next(ConnectionId connection, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id from directory_sync.directory_user
                         where connection_id = :connection and member_id is not null
                        """ + (after == null ? "" : " and id > :after") + " order by id limit :limit")
                .bind("connection", connection.value())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    List<MemberId> members(ConnectionId connection, Collection<UUID> users) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct member_id from directory_sync.directory_user
                         where connection_id = :connection and id = any(:users)
                        """)
                .bind("connection", connection.value())
                .bind("users", users.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .map(MemberId::new)
                .list());
    }

    void forget(ConnectionId connection) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            delete from directory_sync.membership
                             where exists (select 1 from directory_sync.directory_group g
                                            where g.id = membership.group_id and g.connection_id = :connection)
                            """).bind("connection", connection.value()).execute();
            handle.createUpdate("""
                            delete from directory_sync.user_email
                             where exists (select 1 from directory_sync.directory_user u
                                            where u.id = user_email.user_id and u.connection_id = :connection)
                            """).bind("connection", connection.value()).execute();
            for (var table : TABLES) {
                handle.createUpdate("delete from directory_sync." + table + " where connection_id = :connection")
                        .bind("connection", connection.value())
                        .execute();
            }
            handle.createUpdate("delete from directory_sync.connection where id = :connection")
                    .bind("connection", connection.value())
                    .execute();
        });
    }
}
