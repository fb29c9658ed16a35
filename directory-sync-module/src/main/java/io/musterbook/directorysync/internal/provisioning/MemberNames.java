package io.musterbook.directorysync.internal.provisioning;

import io.musterbook.directorysync.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who is meant by the ids in a group write. */
@ApplicationScoped
class MemberNames {
    private final Jdbi jdbi;

    @Inject
    MemberNames(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which of these ids are users of the connection. */
    List<Named> known(ConnectionId connection, Collection<UUID> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select u.id, u.user_name, u.unconfirmed_before is not null as unconfirmed
                          from directory_sync.directory_user u join unnest(:users) as wanted(id) on u.id = wanted.id
                         where u.connection_id = :connection and u.deleted_at is null
                        """)
                .bind("connection", connection.value())
                .bind("users", users.toArray(UUID[]::new))
                .map((row, context) -> new Named(
                        row.getObject("id", UUID.class), row.getString("user_name"), row.getBoolean("unconfirmed")))
                .list());
    }

    /** The directory named these members again: their old memberships count from now on. */
    void confirm(UUID group, Collection<UUID> users, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update directory_sync.membership set since = :now
                         where group_id = :group and user_id = any(:users)
                        """)
                .bind("group", group)
                .bind("users", users.toArray(UUID[]::new))
                .bind("now", now)
                .execute());
    }

    /** The members of a group other than these. */
    List<UUID> others(UUID group, Collection<UUID> users) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.user_id from directory_sync.membership m
                         where m.group_id = :group
                           and not exists (select 1 from unnest(:users) as wanted(id) where wanted.id = m.user_id)
                        """)
                .bind("group", group)
                .bind("users", users.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    /** A user. {@code unconfirmed}: whether memberships from before a longer absence wait to be named again. */
    record Named(UUID id, String userName, boolean unconfirmed) {}
}
