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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
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

    /** How long a person may be away so that the groups from before still count as the directory's word. */
    private static final Duration CONFIRMED_FOR = Duration.ofHours(1);

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

    /** The users of a selection. */
    public List<StoredUser> query(ConnectionId connection, Selection selection) {
        return jdbi.withHandle(handle -> handle.createQuery(WITH_GROUPS + FROM + selection.sql("u.id"))
                .bind("connection", connection.value())
                .bindMap(selection.parameters())
                .map(UserTable::withGroups)
                .list());
    }

    /** How many users match, or how many there are. */
    public long count(ConnectionId connection, @Nullable SqlCondition condition) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("select count(*)" + FROM + Selection.and(condition))
                    .bind("connection", connection.value());
            return (condition == null ? query : query.bindMap(condition.parameters()))
                    .mapTo(long.class)
                    .one();
        });
    }

    /** Stores a new user. */
    public void insert(ConnectionId connection, StoredUser user, Keys keys) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into directory_sync.directory_user (id, connection_id, user_name, user_name_key,
                                   external_id, address_key, active, member_id, candidate, document, version,
                                   created_at, changed_at, display_name_key, formatted_name_key, family_name_key,
                                   given_name_key, middle_name_key, honorific_prefix_key, honorific_suffix_key,
                                   employee_number_key, department_key, active_value)
                            values (:id, :connection, :userName, :nameKey, :externalId, :addressKey, :active, :member,
                                   nullif(:candidate, ''), :document, 1, :created, :changed, :display_name_key,
                                   :formatted_name_key, :family_name_key, :given_name_key, :middle_name_key,
                                   :honorific_prefix_key, :honorific_suffix_key, :employee_number_key, :department_key,
                                   :active_value)
                            """)
                    .bind("connection", connection.value())
                    .bind("created", user.createdAt())
                    .bindMap(Columns.of(user, keys))
                    .execute();
            insertEmails(handle, user.id(), keys);
        });
    }

    /**
     * Writes a changed user, which must be locked.
     *
     * @param withEmails whether the e-mails have changed too
     */
    public void update(ConnectionId connection, StoredUser user, Keys keys, boolean withEmails) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update directory_sync.directory_user
                               set user_name = :userName, user_name_key = :nameKey, external_id = :externalId,
                                   address_key = :addressKey, active = :active, member_id = :member,
                                   candidate = case when cast(:candidate as varchar) = '' then null
                                                    else coalesce(:candidate, candidate) end,
                                   unconfirmed_before = case when :active and deactivated_at < :hourAgo then :changed
                                                             else unconfirmed_before end,
                                   document = :document,
                                   version = version + 1, changed_at = :changed,
                                   deactivated_at = case when :active then null
                                                         else coalesce(deactivated_at, :changed) end,
                                   display_name_key = :display_name_key, formatted_name_key = :formatted_name_key,
                                   family_name_key = :family_name_key, given_name_key = :given_name_key,
                                   middle_name_key = :middle_name_key, honorific_prefix_key = :honorific_prefix_key,
                                   honorific_suffix_key = :honorific_suffix_key,
                                   employee_number_key = :employee_number_key, department_key = :department_key,
                                   active_value = :active_value
                             where id = :id and connection_id = :connection
                            """)
                    .bind("connection", connection.value())
                    .bind("hourAgo", user.changedAt().minus(CONFIRMED_FOR))
                    .bindMap(Columns.of(user, keys))
                    .execute();
            if (withEmails) {
                deleteEmails(handle, user.id());
                insertEmails(handle, user.id(), keys);
            }
        });
    }

    private static void deleteEmails(Handle handle, UUID user) {
        handle.createUpdate("delete from directory_sync.user_email where user_id = :id")
                .bind("id", user)
                .execute();
    }

    /** All e-mails in one round trip. */
    private static void insertEmails(Handle handle, UUID user, Keys keys) {
        var emails = keys.search().emails();
        if (emails.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into directory_sync.user_email (user_id, position, value_key, type_key, is_primary)
                values (:id, :position, :valueKey, :typeKey, :primary)
                """);
        for (var email : emails) {
            batch.bind("id", user)
                    .bind("position", email.position())
                    .bind("valueKey", email.value().bytes())
                    .bind("typeKey", email.type().bytes())
                    .bind("primary", email.primary())
                    .add();
        }
        batch.execute();
    }

    /** Turns a user into a tombstone and takes it out of its groups, which are then another version. */
    public void bury(ConnectionId connection, UUID id, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update directory_sync.directory_group set version = version + 1, changed_at = :now
                             where connection_id = :connection
                               and id in (select group_id from directory_sync.membership where user_id = :id)
                            """)
                    .bind("id", id)
                    .bind("connection", connection.value())
                    .bind("now", now)
                    .execute();
            handle.createUpdate("delete from directory_sync.membership where user_id = :id")
                    .bind("id", id)
                    .execute();
            deleteEmails(handle, id);
            handle.createUpdate("""
                            update directory_sync.directory_user
                               set user_name_key = null, address_key = null, external_id = null, active = false,
                                   deactivated_at = coalesce(deactivated_at, :now), document = :nothing, deleted_at = :now, changed_at = :now,
                                   display_name_key = null, formatted_name_key = null, family_name_key = null,
                                   given_name_key = null, middle_name_key = null, honorific_prefix_key = null,
                                   honorific_suffix_key = null, employee_number_key = null, department_key = null
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
     * @param candidate why an admin must decide who this is; null leaves an earlier reason, {@link #SETTLED} clears it
     * @param search what else the user is found by
     */
    public record Keys(
            IdentityKey userName,
            @Nullable IdentityKey address,
            @Nullable String candidate,
            SearchKeys search) {
        /** Nothing is to be decided any more. */
        public static final String SETTLED = "";
    }

    private static StoredUser withGroups(ResultSet row, StatementContext context) throws SQLException {
        var member = row.getObject("member_id", UUID.class);
        return new StoredUser(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                Columns.text(row.getBytes("external_id")),
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
