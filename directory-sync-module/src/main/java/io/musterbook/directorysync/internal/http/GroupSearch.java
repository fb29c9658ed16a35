package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.filter.Filter;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn.Kind;
import io.musterbook.directorysync.internal.scim.filter.SqlCondition;
import io.musterbook.directorysync.internal.scim.filter.SqlFilter;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.store.GroupTable;
import io.musterbook.directorysync.internal.store.MembershipTable;
import io.musterbook.directorysync.internal.store.StoredGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds groups; their members are read only for those of the page, and only if the answer carries them. */
@ApplicationScoped
class GroupSearch {
    private static final SqlMapping COLUMNS = SqlMapping.of(ResourceSchema.GROUP)
            .column("id", SqlColumn.required("g.id", Kind.UUID))
            .column("displayName", SqlColumn.required("g.display_name_key", Kind.KEY_BYTES))
            .column("externalId", SqlColumn.of("g.external_id", Kind.KEY_TEXT))
            .column("meta.created", SqlColumn.required("g.created_at", Kind.INSTANT))
            .column("meta.lastModified", SqlColumn.required("g.changed_at", Kind.INSTANT))
            .child("members", "select 1 from directory_sync.membership m where m.group_id = g.id")
            .column("members.value", SqlColumn.required("m.user_id", Kind.UUID))
            .build();

    private final GroupTable groups;
    private final MembershipTable memberships;

    @Inject
    GroupSearch(GroupTable groups, MembershipTable memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    Found find(ConnectionId connection, @Nullable String filter, Paging paging, boolean withMembers, String base) {
        if (filter == null || filter.isBlank()) {
            return query(connection, null, paging, withMembers, base);
        }
        var parsed = Filter.parse(filter, ResourceSchema.GROUP);
        var condition = SqlFilter.compile(parsed, COLUMNS, Scan.FOLDING).orElse(null);
        if (condition != null) {
            return query(connection, condition, paging, withMembers, base);
        }
        return Scan.of(
                parsed,
                ResourceSchema.GROUP,
                paging,
                (after, limit) -> groups.after(connection, after, limit),
                StoredGroup::id,
                group -> json(group, withMembers, base));
    }

    byte[] json(StoredGroup group, boolean withMembers, String base) {
        return withMembers
                ? ResourceJson.group(
                        group, memberships.of(List.of(group.id())).getOrDefault(group.id(), List.of()), base)
                : ResourceJson.group(group, List.of(), base);
    }

    private Found query(
            ConnectionId connection,
            @Nullable SqlCondition condition,
            Paging paging,
            boolean withMembers,
            String base) {
        var page = groups.query(connection, condition, paging.offset(), paging.count());
        boolean all = paging.offset() == 0 && page.size() < paging.count();
        long total = all ? page.size() : groups.count(connection, condition);
        var members = withMembers
                ? memberships.of(page.stream().map(StoredGroup::id).toList())
                : Map.<UUID, List<MembershipTable.GroupMember>>of();
        return Found.of(
                total, page, group -> ResourceJson.group(group, members.getOrDefault(group.id(), List.of()), base));
    }
}
