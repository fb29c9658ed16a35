package io.musterbook.directorysync.internal.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

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

    /** Adds known users; those already in stay as they are. Returns how many came in. */
    public int add(UUID group, List<NewMember> members, Instant now) {
        if (members.isEmpty()) {
            return 0;
        }
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into directory_sync.membership (group_id, user_id, since, display)
                        select :group, wanted.id, :now, wanted.display
                          from unnest(:users, :displays) as wanted(id, display)
                        on conflict do nothing
                        """)
                .bind("group", group)
                .bind("now", now)
                .bind("users", members.stream().map(NewMember::user).toArray(UUID[]::new))
                .bind("displays", members.stream().map(NewMember::display).toArray(String[]::new))
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

    /** The first members of a group, in the order in which the users came. */
    public List<GroupMember> first(UUID group, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.group_id, u.id, coalesce(m.display, u.user_name) as display
                          from directory_sync.membership m
                          join directory_sync.directory_user u on u.id = m.user_id
                         where m.group_id = :group
                         order by m.user_id limit :most
                        """)
                .bind("group", group)
                .bind("most", most)
                .map((row, context) -> member(row))
                .list());
    }

    private List<GroupMember> read(Collection<UUID> groups) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select m.group_id, u.id, coalesce(m.display, u.user_name) as display
                          from unnest(:groups) as wanted(id)
                          join directory_sync.membership m on m.group_id = wanted.id
                          join directory_sync.directory_user u on u.id = m.user_id
                         order by m.group_id, u.id
                        """)
                .bind("groups", groups.toArray(UUID[]::new))
                .map((row, context) -> member(row))
                .list());
    }

    private static GroupMember member(ResultSet row) throws SQLException {
        return new GroupMember(
                row.getObject("group_id", UUID.class), row.getObject("id", UUID.class), row.getString("display"));
    }

    /** One member of a group; {@code display} is what the directory called it, else its userName. */
    public record GroupMember(UUID group, UUID user, String display) {}

    /**
     * A user who becomes a member.
     *
     * @param display what the directory calls the user in this group; null for the userName
     */
    public record NewMember(UUID user, @Nullable String display) {}
}
