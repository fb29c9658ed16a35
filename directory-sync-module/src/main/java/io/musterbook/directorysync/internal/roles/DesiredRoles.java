package io.musterbook.directorysync.internal.roles;

import io.musterbook.directorysync.DirectoryRoles;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.workspace.DirectoryMembers.RoleAssignment;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.RoleSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which role each active person of a connection should have: one statement, whatever the number of people. */
@ApplicationScoped
class DesiredRoles {
    private static final String SAVED = """
            (select r.group_id, %s as code from directory_sync.group_role r
              where r.connection_id = :connection and r.orphaned_at is null)
            """.formatted(RuleCode.SQL);

    /** What stands for no rules at all. */
    private static final String NO_RULES = "(select cast(null as uuid), 0 where 1 = 0)";

    private static final String NOT_HELD = """
            and not exists (select 1 from directory_sync.admin_grant g
                             where g.connection_id = :connection and g.user_id = u.id and g.state <> 'GRANTED')
            """;

    private static final String SELECT = """
            select u.id, u.member_id,
                   (select min(r.code)
                      from directory_sync.membership m join %s as r(group_id, code) on r.group_id = m.group_id
                     where m.user_id = u.id
                       and (%s <> true or ((u.unconfirmed_before is null or m.since >= u.unconfirmed_before) %s))) as rule,
                   (select count(*) from directory_sync.admin_grant g
                     where g.connection_id = :connection and g.state = 'GRANTED' and g.at > :window) as granted
              from directory_sync.directory_user u
             where u.connection_id = :connection and u.active = true and u.member_id is not null
            """;

    private final Jdbi jdbi;

    @Inject
    DesiredRoles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By the saved rules, for some people; admin roles that wait or were refused are left out. */
    Desired of(Tenant tenant, Collection<UUID> users, Instant now) {
        return read(tenant, SELECT.formatted(SAVED, "(" + RuleCode.IS_ADMIN + ")", NOT_HELD), users, List.of(), now);
    }

    /** By the saved rules, for the person who is a member. */
    Desired of(Tenant tenant, MemberId member, Instant now) {
        var users = jdbi.withHandle(
                handle -> handle.createQuery("select id from directory_sync.directory_user where member_id = :member")
                        .bind("member", member.value())
                        .mapTo(UUID.class)
                        .list());
        return of(tenant, users, now);
    }

    /** By the saved rules, for everybody. */
    Desired ofAll(Tenant tenant, Instant now) {
        return read(tenant, SELECT.formatted(SAVED, "(" + RuleCode.IS_ADMIN + ")", NOT_HELD), null, List.of(), now);
    }

    /**
     * By rules that are not saved, for everybody.
     *
     * @param saysYes whether the save would be an owner's yes to admin roles that wait
     */
    Desired ofAll(Tenant tenant, List<DirectoryRoles.NewRule> rules, boolean saysYes, Instant now) {
        return read(
                tenant,
                SELECT.formatted(unsaved(rules), "(" + RuleCode.IS_ADMIN + ")", saysYes ? "" : NOT_HELD),
                null,
                rules,
                now);
    }

    private Desired read(
            Tenant tenant,
            String sql,
            @Nullable Collection<UUID> users,
            List<DirectoryRoles.NewRule> rules,
            Instant now) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(sql + (users == null ? "" : " and u.id = any(:users)"))
                .bind("connection", tenant.connection().value())
                .bind("window", now.minus(Duration.ofMinutes(DirectoryRoles.ADMIN_WINDOW_MINUTES)))
                .bindMap(parameters(rules))
                .bind("users", users == null ? new UUID[0] : users.toArray(UUID[]::new))
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        new MemberId(row.getObject("member_id", UUID.class)),
                        row.getObject("rule", Integer.class),
                        row.getInt("granted")))
                .list());
        return new Desired(
                rows.stream()
                        .map(row -> row.person(tenant.terms().defaultRole()))
                        .toList(),
                rows.isEmpty() ? 0 : rows.get(0).granted());
    }

    /** The rules as a table of parameters; an array would do, but H2 finds nothing in one inside a subquery. */
    private static String unsaved(List<DirectoryRoles.NewRule> rules) {
        return rules.isEmpty()
                ? NO_RULES
                : IntStream.range(0, rules.size())
                        .mapToObj(i -> "(cast(:group" + i + " as uuid), cast(:code" + i + " as int))")
                        .collect(Collectors.joining(", ", "(values ", ")"));
    }

    private static Map<String, Object> parameters(List<DirectoryRoles.NewRule> rules) {
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < rules.size(); i++) {
            parameters.put("group" + i, rules.get(i).group());
            parameters.put("code" + i, new RuleCode(i, rules.get(i).role()).number());
        }
        return parameters;
    }

    /**
     * What people should have.
     *
     * @param granted how many became admin by a group within the last minutes
     */
    record Desired(List<Person> people, int granted) {
        List<RoleAssignment> assignments() {
            return people.stream()
                    .map(person -> new RoleAssignment(person.member(), person.role(), person.source()))
                    .toList();
        }
    }

    /** A directory user, the member it is, and the role that follows. */
    record Person(UUID user, MemberId member, Role role, RoleSource source) {}

    private record Row(UUID user, MemberId member, @Nullable Integer rule, int granted) {
        Person person(Role otherwise) {
            return rule == null
                    ? new Person(user, member, otherwise, RoleSource.DEFAULT)
                    : new Person(user, member, RuleCode.of(rule).role(), RoleSource.GROUP);
        }
    }
}
