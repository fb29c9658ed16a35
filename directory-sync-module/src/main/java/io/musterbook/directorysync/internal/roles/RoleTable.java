package io.musterbook.directorysync.internal.roles;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.DirectoryRoles.Group;
import io.musterbook.directorysync.DirectoryRoles.NewRule;
import io.musterbook.directorysync.DirectoryRoles.Rule;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The ordered rules of connections, and the groups that could have one. */
@ApplicationScoped
public class RoleTable {
    private static final String PEOPLE = """
            (select count(*) from directory_sync.membership m
               join directory_sync.directory_user u on u.id = m.user_id and u.active = true
              where m.group_id = %s)
            """;

    private final Jdbi jdbi;

    @Inject
    public RoleTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The rules in order, orphans among them at their place. Their names are those that the groups have now. */
    List<Rule> rules(ConnectionId connection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.group_id, coalesce(g.display_name, r.group_name) as name, r.role, r.orphaned_at, %s as people,
                               (select min(cast(a.id as varchar)) from directory_sync.directory_group a
                                 where a.connection_id = r.connection_id and a.display_name = r.group_name
                                   and r.orphaned_at is not null
                                   and not exists (select 1 from directory_sync.group_role o where o.group_id = a.id)) as again
                          from directory_sync.group_role r
                          left join directory_sync.directory_group g on g.id = r.group_id
                         where r.connection_id = :connection
                         order by r.place, r.group_id
                        """.formatted(PEOPLE.formatted("r.group_id")))
                .bind("connection", connection.value())
                .map((row, context) -> new Rule(
                        row.getObject("group_id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getLong("people"),
                        row.getTimestamp("orphaned_at") == null
                                ? null
                                : row.getTimestamp("orphaned_at").toInstant(),
                        row.getString("again") == null ? null : UUID.fromString(row.getString("again"))))
                .list());
    }

    /** Groups without a rule, by name. */
    List<Group> unmapped(ConnectionId connection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select g.id, g.display_name, %s as people from directory_sync.directory_group g
                         where g.connection_id = :connection
                           and not exists (select 1 from directory_sync.group_role r where r.group_id = g.id)
                         order by g.display_name_key limit 500
                        """.formatted(PEOPLE.formatted("g.id")))
                .bind("connection", connection.value())
                .map((row, context) -> new Group(
                        row.getObject("id", UUID.class), row.getString("display_name"), row.getLong("people")))
                .list());
    }

    /** The names of those of these groups that exist. */
    Map<UUID, String> names(ConnectionId connection, List<UUID> groups) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select id, display_name from directory_sync.directory_group
                         where connection_id = :connection and id = any(:groups)
                        """)
                .bind("connection", connection.value())
                .bind("groups", groups.toArray(UUID[]::new))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Replaces the rules; orphans stay. */
    void replace(ConnectionId connection, List<NewRule> rules, Map<UUID, String> names) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            delete from directory_sync.group_role
                             where connection_id = :connection and orphaned_at is null
                            """).bind("connection", connection.value()).execute();
            var batch = handle.prepareBatch("""
                    insert into directory_sync.group_role (connection_id, group_id, place, role, group_name)
                    values (:connection, :group, :place, :role, :name)
                    """);
            for (int i = 0; i < rules.size(); i++) {
                batch.bind("connection", connection.value())
                        .bind("group", rules.get(i).group())
                        .bind("place", i)
                        .bind("role", rules.get(i).role().name())
                        .bind("name", names.get(rules.get(i).group()))
                        .add();
            }
            if (!rules.isEmpty()) {
                batch.execute();
            }
        });
    }

    /** Makes the rule of a deleted group an orphan. */
    public void orphan(ConnectionId connection, UUID group, String name, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update directory_sync.group_role set orphaned_at = :now, group_name = :name
                         where connection_id = :connection and group_id = :group
                        """)
                .bind("connection", connection.value())
                .bind("group", group)
                .bind("name", name)
                .bind("now", now)
                .execute());
    }

    /** Gives an orphan's rule to a group. Returns whether there was such an orphan. */
    boolean bind(ConnectionId connection, UUID orphan, UUID group, String name) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update directory_sync.group_role set group_id = :group, group_name = :name, orphaned_at = null
                         where connection_id = :connection and group_id = :orphan and orphaned_at is not null
                        """)
                        .bind("connection", connection.value())
                        .bind("orphan", orphan)
                        .bind("group", group)
                        .bind("name", name)
                        .execute())
                > 0;
    }

    /** Forgets orphans that nobody bound again in time. */
    void forgetOrphans(Instant before) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from directory_sync.group_role where orphaned_at < :before")
                        .bind("before", before)
                        .execute());
    }
}
