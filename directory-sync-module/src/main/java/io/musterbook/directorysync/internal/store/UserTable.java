package io.musterbook.directorysync.internal.store;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.filter.SqlCondition;
import io.musterbook.directorysync.internal.store.StoredUser.GroupName;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Directory users in plain SQL. Every statement names the connection: an id of another tenant is not there. Every
 * reading one gives the user with its groups, in one statement.
 */
@ApplicationScoped
public class UserTable {
    /** Between the groups of a user, and between a group's id and its name. Control characters: no name holds them. */
    private static final char BETWEEN_GROUPS = 30;

    private static final String COLUMNS =
            " u.id, u.user_name, u.external_id, u.active, u.member_id, u.document, u.version, u.created_at, u.changed_at";

    private static final String WITH_GROUPS = "select" + COLUMNS + """
            , (select string_agg(cast(g.id as varchar) || g.display_name, chr(30))
                 from directory_sync.membership m join directory_sync.directory_group g on g.id = m.group_id
                where m.user_id = u.id) as group_names
            """;

    private static final String FROM =
            " from directory_sync.directory_user u where u.connection_id = :connection and u.deleted_at is null";

    private final Jdbi jdbi;

    @Inject
    UserTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The user of an id. */
    public Optional<StoredUser> find(ConnectionId connection, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(WITH_GROUPS + FROM + " and u.id = :id")
                .bind("connection", connection.value())
                .bind("id", id)
                .map(UserTable::withGroups)
                .findOne());
    }

    /** The user of a name. */
    public Optional<StoredUser> find(ConnectionId connection, IdentityKey userName) {
        return jdbi.withHandle(handle -> handle.createQuery(WITH_GROUPS + FROM + " and u.user_name_key = :key")
                .bind("connection", connection.value())
                .bind("key", userName.bytes())
                .map(UserTable::withGroups)
                .findOne());
    }

    /** The user of an id, locked until the transaction ends: whoever changes a user reads it this way first. */
    public Optional<StoredUser> lock(ConnectionId connection, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(WITH_GROUPS + FROM + " and u.id = :id for update")
                .bind("connection", connection.value())
                .bind("id", id)
                .map(UserTable::withGroups)
                .findOne());
    }

    /** Users that match, or all, in the order in which they came. */
    public List<StoredUser> query(ConnectionId connection, @Nullable SqlCondition condition, long offset, int limit) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(
                            WITH_GROUPS + FROM + and(condition) + " order by u.id limit :limit offset :offset")
                    .bind("connection", connection.value())
                    .bind("limit", limit)
                    .bind("offset", offset);
            parameters(condition).forEach(query::bind);
            return query.map(UserTable::withGroups).list();
        });
    }

    /** How many users match, or how many there are. */
    public long count(ConnectionId connection, @Nullable SqlCondition condition) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select count(*)" + FROM + and(condition))
                    .bind("connection", connection.value());
            parameters(condition).forEach(query::bind);
            return query.mapTo(long.class).one();
        });
    }

    /** Users after an id, for a scan. */
    public List<StoredUser> after(ConnectionId connection, @Nullable UUID id, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        WITH_GROUPS + FROM + (id == null ? "" : " and u.id > :id") + " order by u.id limit :limit")
                .bind("connection", connection.value())
                .bind("id", id)
                .bind("limit", limit)
                .map(UserTable::withGroups)
                .list());
    }

    /** Who stands in the way of a name, or already has an address. */
    public List<Rival> rivals(ConnectionId connection, IdentityKey userName, @Nullable IdentityKey address, UUID self) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, active, true as same_name from directory_sync.directory_user
                         where connection_id = :connection and user_name_key = :name and id <> :self
                        union all
                        select id, active, false from directory_sync.directory_user
                         where connection_id = :connection and address_key = :address and id <> :self
                           and deleted_at is null
                        """)
                .bind("connection", connection.value())
                .bind("name", userName.bytes())
                .bind("address", address == null ? new byte[0] : address.bytes())
                .bind("self", self)
                .map((row, context) -> new Rival(
                        row.getObject("id", UUID.class), row.getBoolean("active"), row.getBoolean("same_name")))
                .list());
    }

    /** Stores a new user. */
    public void insert(ConnectionId connection, StoredUser user, Keys keys) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into directory_sync.directory_user (id, connection_id, user_name, user_name_key, external_id,
                               address_key, active, member_id, candidate, document, version, created_at, changed_at)
                        values (:id, :connection, :userName, :nameKey, :externalId,
                               :addressKey, :active, :member, :candidate, :document, 1, :created, :changed)
                        """)
                .bind("connection", connection.value())
                .bind("created", user.createdAt())
                .bindMap(Columns.of(user, keys))
                .execute());
    }

    /** Writes a changed user, which must be locked. */
    public void update(ConnectionId connection, StoredUser user, Keys keys) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update directory_sync.directory_user
                           set user_name = :userName, user_name_key = :nameKey, external_id = :externalId,
                               address_key = :addressKey, active = :active, member_id = :member,
                               candidate = coalesce(:candidate, candidate), document = :document,
                               version = version + 1, changed_at = :changed,
                               deactivated_at = case when :active then null
                                                     else coalesce(deactivated_at, :changed) end
                         where id = :id and connection_id = :connection
                        """)
                .bind("connection", connection.value())
                .bindMap(Columns.of(user, keys))
                .execute());
    }

    /** Turns a user into a tombstone and takes it out of its groups. */
    public void bury(ConnectionId connection, UUID id, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from directory_sync.membership where user_id = :id")
                    .bind("id", id)
                    .execute();
            handle.createUpdate("""
                            update directory_sync.directory_user
                               set user_name_key = null, address_key = null, external_id = null, active = false,
                                   document = :nothing, deleted_at = :now, changed_at = :now
                             where id = :id and connection_id = :connection
                            """)
                    .bind("id", id)
                    .bind("connection", connection.value())
                    .bind("nothing", Document.NOTHING.utf8())
                    .bind("now", now)
                    .execute();
        });
    }

    /**
     * The keys of a user.
     *
     * @param candidate why an admin must decide who this is, or null
     */
    public record Keys(
            IdentityKey userName,
            @Nullable IdentityKey address,
            @Nullable String candidate) {}

    /** Another user of the connection with the same name ({@code sameName}) or the same address. */
    public record Rival(UUID id, boolean active, boolean sameName) {}

    private static String and(@Nullable SqlCondition condition) {
        return condition == null ? "" : " and (" + condition.sql() + ")";
    }

    private static Map<String, Object> parameters(@Nullable SqlCondition condition) {
        return condition == null ? Map.of() : condition.parameters();
    }

    private static StoredUser withGroups(ResultSet row, StatementContext context) throws SQLException {
        var member = row.getObject("member_id", UUID.class);
        return new StoredUser(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("external_id"),
                row.getBoolean("active"),
                member == null ? null : new MemberId(member),
                new Document(row.getBytes("document")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                groups(row.getString("group_names")));
    }

    private static List<GroupName> groups(@Nullable String names) {
        if (names == null) {
            return List.of();
        }
        var groups = new ArrayList<GroupName>();
        int start = 0;
        while (start < names.length()) {
            int end = names.indexOf(BETWEEN_GROUPS, start);
            if (end < 0) {
                end = names.length();
            }
            groups.add(new GroupName(
                    UUID.fromString(names.substring(start, start + 36)), names.substring(start + 36, end)));
            start = end + 1;
        }
        groups.sort(Comparator.comparing(GroupName::displayName).thenComparing(GroupName::id));
        return List.copyOf(groups);
    }
}
