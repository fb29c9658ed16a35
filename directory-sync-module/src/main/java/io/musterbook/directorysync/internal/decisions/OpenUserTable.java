package io.musterbook.directorysync.internal.decisions;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.DirectoryDecisions.Pile;
import io.musterbook.directorysync.internal.connection.Tenant;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.store.Columns;
import io.musterbook.directorysync.internal.sync.Contest;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Active directory users about whom something is open. */
@ApplicationScoped
class OpenUserTable {
    private static final String SELECT = """
            select id, user_name, external_id, member_id, candidate, document, changed_at
              from directory_sync.directory_user
             where connection_id = :connection and candidate is not null and active = true
            """;

    private final Jdbi jdbi;

    @Inject
    OpenUserTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Pile> piles(ConnectionId connection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select candidate, count(*) as people from directory_sync.directory_user
                         where connection_id = :connection and candidate is not null and active = true
                         group by candidate order by candidate
                        """)
                .bind("connection", connection.value())
                .map((row, context) ->
                        new Pile(CandidateReason.valueOf(row.getString("candidate")), row.getLong("people")))
                .list());
    }

    int count(ConnectionId connection, CandidateReason reason) {
        return piles(connection).stream()
                .filter(pile -> pile.reason() == reason)
                .mapToInt(pile -> (int) pile.people())
                .sum();
    }

    /** One more than the page holds, if there are more. Without a reason: all but the plan. */
    List<OpenUser> list(ConnectionId connection, @Nullable CandidateReason reason, PageRequest page) {
        var sql = SELECT
                + (reason == null ? " and candidate <> 'PREVIEW'" : " and candidate = :reason")
                + (page.after() == null ? "" : " and id > :after")
                + " order by id limit :limit";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("connection", connection.value())
                .bind("reason", reason == null ? null : reason.name())
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .map(OpenUserTable::user)
                .list());
    }

    List<UUID> next(ConnectionId connection, CandidateReason reason, @Nullable UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id from directory_sync.directory_user
                         where connection_id = :connection and candidate = :reason and active = true
                        """ + (after == null ? "" : " and id > :after") + " order by id limit :limit")
                .bind("connection", connection.value())
                .bind("reason", reason.name())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Those of these users about whom something is open, locked until the transaction ends. */
    List<OpenUser> lock(ConnectionId connection, Collection<UUID> users) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and id = any(:users) order by id for update")
                .bind("connection", connection.value())
                .bind("users", users.toArray(UUID[]::new))
                .map(OpenUserTable::user)
                .list());
    }

    /** Whether another active user of the connection has the address. */
    Contest contest(Tenant tenant, UUID user, @Nullable EmailAddress address) {
        if (address == null) {
            return Contest.NONE;
        }
        long others = jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from directory_sync.directory_user
                         where connection_id = :connection and address_key = :address and id <> :user and active = true
                           and member_id is not null
                        """)
                .bind("connection", tenant.connection().value())
                .bind("address", address.key().bytes())
                .bind("user", user)
                .mapTo(long.class)
                .one());
        return new Contest(others > 0);
    }

    /** Inactive users of the connection give up a member whom an active one claims. */
    void release(Tenant tenant, UUID user, @Nullable EmailAddress address) {
        if (address == null) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update directory_sync.directory_user set member_id = null
                         where connection_id = :connection and address_key = :address and id <> :user and active = false
                        """)
                .bind("connection", tenant.connection().value())
                .bind("address", address.key().bytes())
                .bind("user", user)
                .execute());
    }

    private static OpenUser user(ResultSet row, StatementContext context) throws SQLException {
        return new OpenUser(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                Columns.text(row.getBytes("external_id")),
                Optional.ofNullable(row.getObject("member_id", UUID.class))
                        .map(MemberId::new)
                        .orElse(null),
                CandidateReason.valueOf(row.getString("candidate")),
                ScimJson.readObject(row.getBytes("document")),
                row.getTimestamp("changed_at").toInstant());
    }
}
