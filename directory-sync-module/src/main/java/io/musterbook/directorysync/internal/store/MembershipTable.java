package io.musterbook.directorysync.internal.store;

import io.musterbook.directorysync.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is in which group. Set-based: one statement adds or removes any number of people, its cost depends on them and not
 * on the size of the group, and no statement reads a member list to write one.
 */
@ApplicationScoped
public class MembershipTable {
    private final Jdbi jdbi;

    @Inject
    MembershipTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which of these ids are users of the connection. */
    public List<UUID> known(ConnectionId connection, Collection<UUID> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select u.id from directory_sync.directory_user u join unnest(:users) as wanted(id) on u.id = wanted.id
                         where u.connection_id = :connection and u.deleted_at is null
                        """)
                .bind("connection", connection.value())
                .bind("users", users.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    /** Adds known users; those already in stay as they are. Returns how many came in. */
    public int add(UUID group, Collection<UUID> users, Instant now) {
        if (users.isEmpty()) {
            return 0;
        }
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into directory_sync.membership (group_id, user_id, since)
                        select :group, wanted.id, :now from unnest(:users) as wanted(id)
                        on conflict do nothing
                        """)
                .bind("group", group)
                .bind("now", now)
                .bind("users", users.toArray(UUID[]::new))
                .execute());
    }

    /** Removes users; those not in are no fault. Returns how many went. */
    public int remove(UUID group, Collection<UUID> users) {
        if (users.isEmpty()) {
            return 0;
        }
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from directory_sync.membership
                         where group_id = :group and user_id = any(:users)
                        """)
                .bind("group", group)
                .bind("users", users.toArray(UUID[]::new))
                .execute());
    }

    /** Removes everybody else. Returns how many went. */
    public int keepOnly(UUID group, Collection<UUID> users) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        delete from directory_sync.membership
                         where group_id = :group
                           and not exists (select 1 from unnest(:users) as wanted(id) where wanted.id = user_id)
                        """)
                .bind("group", group)
                .bind("users", users.toArray(UUID[]::new))
                .execute());
    }

    /** The members of groups, by group; each group's in the order in which the users came. */
    public Map<UUID, List<GroupMember>> of(Collection<UUID> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        return read(groups).stream().collect(Collectors.groupingBy(GroupMember::group));
    }

    private List<GroupMember> read(Collection<UUID> groups) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.group_id, u.id, u.user_name
                          from unnest(:groups) as wanted(id)
                          join directory_sync.membership m on m.group_id = wanted.id
                          join directory_sync.directory_user u on u.id = m.user_id
                         order by m.group_id, u.id
                        """)
                .bind("groups", groups.toArray(UUID[]::new))
                .map((row, context) -> new GroupMember(
                        row.getObject("group_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("user_name")))
                .list());
    }

    /** One member of a group. */
    public record GroupMember(UUID group, UUID user, String userName) {}
}
