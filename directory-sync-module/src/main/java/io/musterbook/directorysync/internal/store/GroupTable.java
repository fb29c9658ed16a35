package io.musterbook.directorysync.internal.store;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.filter.SqlCondition;
import io.musterbook.workspace.IdentityKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Directory groups in plain SQL; their members are {@link MembershipTable}'s. Every statement names the connection. */
@ApplicationScoped
public class GroupTable {
    private static final String SELECT = """
            select g.id, g.display_name, g.document, g.version, g.created_at, g.changed_at
              from directory_sync.directory_group g where g.connection_id = :connection
            """;

    private final Jdbi jdbi;

    @Inject
    GroupTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The key by which two names of a group are the same. */
    public static byte[] key(String displayName) {
        return IdentityKey.fold(displayName).getBytes(StandardCharsets.UTF_8);
    }

    /** The group of an id. */
    public Optional<StoredGroup> find(ConnectionId connection, UUID id) {
        return one(connection, id, "");
    }

    /** The group of an id, locked until the transaction ends: whoever changes a group reads it this way first. */
    public Optional<StoredGroup> lock(ConnectionId connection, UUID id) {
        return one(connection, id, " for update");
    }

    /** Whether another group has the name. */
    public boolean isTaken(ConnectionId connection, String displayName, UUID self) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from directory_sync.directory_group
                         where connection_id = :connection and display_name_key = :key and id <> :self
                        """)
                        .bind("connection", connection.value())
                        .bind("key", key(displayName))
                        .bind("self", self)
                        .mapTo(long.class)
                        .one())
                > 0;
    }

    /** The groups of a selection. */
    public List<StoredGroup> query(ConnectionId connection, Selection selection) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + selection.sql("g.id"))
                .bind("connection", connection.value())
                .bindMap(selection.parameters())
                .map(GroupTable::stored)
                .list());
    }

    /** How many groups match, or how many there are. */
    public long count(ConnectionId connection, @Nullable SqlCondition condition) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(
                            "select count(*) from directory_sync.directory_group g where g.connection_id = :connection"
                                    + Selection.and(condition))
                    .bind("connection", connection.value());
            return (condition == null ? query : query.bindMap(condition.parameters()))
                    .mapTo(long.class)
                    .one();
        });
    }

    /** Stores a new group. */
    public void insert(ConnectionId connection, StoredGroup group, @Nullable String externalId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into directory_sync.directory_group (id, connection_id, display_name, display_name_key,
                               external_id, document, version, created_at, changed_at)
                        values (:id, :connection, :displayName, :key, :externalId, :document, 1, :created, :changed)
                        """)
                .bind("connection", connection.value())
                .bind("created", group.createdAt())
                .bindMap(columns(group, externalId))
                .execute());
    }

    /** Writes a changed group, which must be locked. */
    public void update(ConnectionId connection, StoredGroup group, @Nullable String externalId) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update directory_sync.directory_group
                           set display_name = :displayName, display_name_key = :key, external_id = :externalId,
                               document = :document, version = version + 1, changed_at = :changed
                         where id = :id and connection_id = :connection
                        """)
                .bind("connection", connection.value())
                .bindMap(columns(group, externalId))
                .execute());
    }

    /** Deletes a group and its memberships; the users stay. */
    public void delete(ConnectionId connection, UUID id) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from directory_sync.membership where group_id = :id")
                    .bind("id", id)
                    .execute();
            handle.createUpdate(
                            "delete from directory_sync.directory_group where id = :id and connection_id = :connection")
                    .bind("id", id)
                    .bind("connection", connection.value())
                    .execute();
        });
    }

    private Optional<StoredGroup> one(ConnectionId connection, UUID id, String suffix) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and g.id = :id" + suffix)
                .bind("connection", connection.value())
                .bind("id", id)
                .map(GroupTable::stored)
                .findOne());
    }

    private static Map<String, @Nullable Object> columns(StoredGroup group, @Nullable String externalId) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", group.id());
        columns.put("displayName", group.displayName());
        columns.put("key", key(group.displayName()));
        columns.put("externalId", Columns.bytes(externalId));
        columns.put("document", group.document().utf8());
        columns.put("changed", group.changedAt());
        return columns;
    }

    private static StoredGroup stored(ResultSet row, StatementContext context) throws SQLException {
        return new StoredGroup(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                new Document(row.getBytes("document")),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}
