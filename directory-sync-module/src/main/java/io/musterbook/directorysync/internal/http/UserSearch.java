package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn.Kind;
import io.musterbook.directorysync.internal.scim.filter.SqlFilter;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.UserTable;
import io.musterbook.workspace.Tallies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds users: by one statement where the filter's attributes are columns, else by a bounded scan. */
@ApplicationScoped
class UserSearch {
    private static final SqlMapping COLUMNS = SqlMapping.of(ResourceSchema.USER)
            .column("id", SqlColumn.required("u.id", Kind.UUID))
            .column("userName", SqlColumn.required("u.user_name_key", Kind.KEY_BYTES))
            .column("externalId", SqlColumn.of("u.external_id", Kind.KEY_TEXT))
            .column("active", SqlColumn.required("u.active", Kind.BOOLEAN))
            .column("meta.created", SqlColumn.required("u.created_at", Kind.INSTANT))
            .column("meta.lastModified", SqlColumn.required("u.changed_at", Kind.INSTANT))
            .build();

    private final UserTable users;
    private final Tallies tallies;

    @Inject
    UserSearch(UserTable users, Tallies tallies) {
        this.users = users;
        this.tallies = tallies;
    }

    Found find(ConnectionId connection, @Nullable String filter, Paging paging, String base) {
        if (filter == null || filter.isBlank()) {
            var page = paging.count() == 0
                    ? List.<StoredUser>of()
                    : users.query(connection, null, paging.offset(), paging.count());
            return Found.of(tallies.read(connection.value()), page, user -> ResourceJson.user(user, base));
        }
        var parsed = Filter.parse(filter, ResourceSchema.USER);
        var condition = SqlFilter.compile(parsed, COLUMNS, Scan.FOLDING).orElse(null);
        if (condition == null) {
            return Scan.of(
                    parsed,
                    ResourceSchema.USER,
                    paging,
                    (after, limit) -> users.after(connection, after, limit),
                    StoredUser::id,
                    user -> ResourceJson.user(user, base));
        }
        var page = users.query(connection, condition, paging.offset(), paging.count());
        boolean all = paging.offset() == 0 && page.size() < paging.count();
        return Found.of(
                all ? page.size() : users.count(connection, condition), page, user -> ResourceJson.user(user, base));
    }
}
