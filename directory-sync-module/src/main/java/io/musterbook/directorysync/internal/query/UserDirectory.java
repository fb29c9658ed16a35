package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.representation.ResourceJson;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn.Kind;
import io.musterbook.directorysync.internal.scim.filter.SqlCondition;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping.Child;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.store.Selection;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.UserTable;
import io.musterbook.workspace.Tallies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The users of a connection as a query sees them. */
@ApplicationScoped
class UserDirectory implements Searchable<StoredUser> {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:";

    private static final SqlMapping COLUMNS = SqlMapping.of(ResourceSchema.USER)
            .column("id", SqlColumn.required("u.id", Kind.UUID))
            .column("userName", SqlColumn.required("u.user_name_key", Kind.KEY_BYTES))
            .column("externalId", SqlColumn.of("u.external_id", Kind.KEY_BYTES))
            .column("active", SqlColumn.of("u.active_value", Kind.BOOLEAN))
            .column("displayName", SqlColumn.of("u.display_name_key", Kind.KEY_BYTES))
            .column("name.formatted", SqlColumn.of("u.formatted_name_key", Kind.KEY_BYTES))
            .column("name.familyName", SqlColumn.of("u.family_name_key", Kind.KEY_BYTES))
            .column("name.givenName", SqlColumn.of("u.given_name_key", Kind.KEY_BYTES))
            .column("name.middleName", SqlColumn.of("u.middle_name_key", Kind.KEY_BYTES))
            .column("name.honorificPrefix", SqlColumn.of("u.honorific_prefix_key", Kind.KEY_BYTES))
            .column("name.honorificSuffix", SqlColumn.of("u.honorific_suffix_key", Kind.KEY_BYTES))
            .column(ENTERPRISE + "employeeNumber", SqlColumn.of("u.employee_number_key", Kind.KEY_BYTES))
            .column(ENTERPRISE + "department", SqlColumn.of("u.department_key", Kind.KEY_BYTES))
            .column("meta.resourceType", SqlColumn.required("'User'", Kind.KEY_TEXT))
            .column("meta.created", SqlColumn.required("u.created_at", Kind.INSTANT))
            .column("meta.lastModified", SqlColumn.required("u.changed_at", Kind.INSTANT))
            .child("emails", new Child("directory_sync.user_email e", "e.user_id", "u.id"))
            .column("emails.value", SqlColumn.of("e.value_key", Kind.KEY_BYTES))
            .column("emails.type", SqlColumn.of("e.type_key", Kind.KEY_BYTES))
            .column("emails.primary", SqlColumn.of("e.is_primary", Kind.BOOLEAN))
            .sort("emails.value", SqlColumn.of("""
                    (select e.value_key from directory_sync.user_email e where e.user_id = u.id
                      order by coalesce(e.is_primary, false) desc, e.position limit 1)""", Kind.KEY_BYTES))
            .child(
                    "groups",
                    new Child(
                            "directory_sync.membership gm join directory_sync.directory_group gg on gg.id = gm.group_id",
                            "gm.user_id",
                            "u.id"))
            .column("groups.value", SqlColumn.required("gg.id", Kind.UUID))
            .column("groups.display", SqlColumn.required("gg.display_name_key", Kind.KEY_BYTES))
            .column("groups.type", SqlColumn.required("'direct'", Kind.KEY_TEXT))
            .build();

    private final UserTable users;
    private final Tallies tallies;

    @Inject
    UserDirectory(UserTable users, Tallies tallies) {
        this.users = users;
        this.tallies = tallies;
    }

    @Override
    public ResourceSchema schema() {
        return ResourceSchema.USER;
    }

    @Override
    public SqlMapping columns() {
        return COLUMNS;
    }

    @Override
    public List<StoredUser> query(ConnectionId connection, Selection selection) {
        return users.query(connection, selection);
    }

    @Override
    public long count(ConnectionId connection, @Nullable SqlCondition condition) {
        return condition == null ? tallies.read(connection.value()) : users.count(connection, condition);
    }

    @Override
    public UUID id(StoredUser user) {
        return user.id();
    }

    @Override
    public List<byte[]> render(List<StoredUser> found, boolean whole, String base) {
        return found.stream().map(user -> ResourceJson.user(user, base)).toList();
    }

    @Override
    public boolean isCostly(String attribute) {
        return false;
    }
}
