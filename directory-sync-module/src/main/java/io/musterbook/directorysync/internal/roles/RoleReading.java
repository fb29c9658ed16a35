package io.musterbook.directorysync.internal.roles;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.DirectoryRoles.Explanation;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.store.Columns;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Says why a person has the role that the directory gives. */
@ApplicationScoped
class RoleReading {
    private final Jdbi jdbi;

    @Inject
    RoleReading(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Explanation> explain(Tenant tenant, MemberId member) {
        var rows = read(tenant.connection(), member);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var person = rows.get(0);
        var giving = rows.stream()
                .filter(row -> row.role() != null && !(row.role() == Role.ADMIN && (row.unconfirmed() || row.held())))
                .findFirst();
        return Optional.of(new Explanation(
                person.user(),
                person.userName(),
                person.externalId(),
                giving.map(Row::role).orElse(tenant.terms().defaultRole()),
                giving.map(Row::group).orElse(null),
                rows.stream()
                        .map(Row::group)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .sorted()
                        .toList(),
                rows.stream()
                        .filter(row -> row.role() == Role.ADMIN && row.unconfirmed())
                        .map(row -> String.valueOf(row.group()))
                        .toList(),
                person.waits()));
    }

    private List<Row> read(ConnectionId connection, MemberId member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select u.id, u.user_name, u.external_id, u.unconfirmed_before, g.display_name, m.since, r.role,
                               a.state
                          from directory_sync.directory_user u
                          left join directory_sync.membership m on m.user_id = u.id
                          left join directory_sync.directory_group g on g.id = m.group_id
                          left join directory_sync.group_role r on r.group_id = g.id and r.orphaned_at is null
                          left join directory_sync.admin_grant a on a.user_id = u.id and a.connection_id = u.connection_id
                         where u.connection_id = :connection and u.member_id = :member and u.deleted_at is null
                           and u.active = true
                         order by r.place, g.display_name
                        """)
                .bind("connection", connection.value())
                .bind("member", member.value())
                .map((row, context) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("user_name"),
                        Columns.text(row.getBytes("external_id")),
                        row.getString("display_name"),
                        row.getString("role") == null ? null : Role.valueOf(row.getString("role")),
                        before(row.getTimestamp("since"), row.getTimestamp("unconfirmed_before")),
                        String.valueOf(row.getString("state"))))
                .list());
    }

    private static boolean before(java.sql.@Nullable Timestamp since, java.sql.@Nullable Timestamp limit) {
        Instant from = since == null ? null : since.toInstant();
        return from != null && limit != null && from.isBefore(limit.toInstant());
    }

    private record Row(
            UUID user,
            String userName,
            @Nullable String externalId,
            @Nullable String group,
            @Nullable Role role,
            boolean unconfirmed,
            String state) {
        boolean held() {
            return "WAITING".equals(state) || "REFUSED".equals(state);
        }

        boolean waits() {
            return "WAITING".equals(state);
        }
    }
}
