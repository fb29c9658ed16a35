package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.representation.ResourceJson;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn;
import io.musterbook.directorysync.internal.scim.filter.SqlColumn.Kind;
import io.musterbook.directorysync.internal.scim.filter.SqlCondition;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping.Child;
import io.musterbook.directorysync.internal.scim.schema.Names;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.store.GroupTable;
import io.musterbook.directorysync.internal.store.MembershipTable;
import io.musterbook.directorysync.internal.store.MembershipTable.GroupMember;
import io.musterbook.directorysync.internal.store.Selection;
import io.musterbook.directorysync.internal.store.StoredGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The groups of a connection as a query sees them; their members are read only if the answer carries them. */
@ApplicationScoped
class GroupDirectory implements Searchable<StoredGroup> {
    private static final SqlMapping COLUMNS = SqlMapping.of(ResourceSchema.GROUP)
            .column("id", SqlColumn.required("g.id", Kind.UUID))
            .column("displayName", SqlColumn.required("g.display_name_key", Kind.KEY_BYTES))
            .column("externalId", SqlColumn.of("g.external_id", Kind.KEY_BYTES))
            .column("meta.resourceType", SqlColumn.required("'Group'", Kind.KEY_TEXT))
            .column("meta.created", SqlColumn.required("g.created_at", Kind.INSTANT))
            .column("meta.lastModified", SqlColumn.required("g.changed_at", Kind.INSTANT))
            .child("members", new Child("directory_sync.membership m", "m.group_id", "g.id"))
            .column("members.value", SqlColumn.required("m.user_id", Kind.UUID))
            .column("members.type", SqlColumn.required("'user'", Kind.KEY_TEXT))
            .build();

    private final GroupTable groups;
    private final MembershipTable memberships;

    @Inject
    GroupDirectory(GroupTable groups, MembershipTable memberships) {
        this.groups = groups;
        this.memberships = memberships;
    }

    @Override
    public ResourceSchema schema() {
        return ResourceSchema.GROUP;
    }

    @Override
    public SqlMapping columns() {
        return COLUMNS;
    }

    @Override
    public List<StoredGroup> query(ConnectionId connection, Selection selection) {
        return groups.query(connection, selection);
    }

    @Override
    public long count(ConnectionId connection, @Nullable SqlCondition condition) {
        return groups.count(connection, condition);
    }

    @Override
    public UUID id(StoredGroup group) {
        return group.id();
    }

    @Override
    public List<byte[]> render(List<StoredGroup> found, boolean whole, String base) {
        var members = whole
                ? memberships.of(found.stream().map(StoredGroup::id).toList())
                : Map.<UUID, List<GroupMember>>of();
        return found.stream()
                .map(group ->
                        ResourceJson.group(group, whole ? members.getOrDefault(group.id(), List.of()) : null, base))
                .toList();
    }

    @Override
    public boolean isCostly(String attribute) {
        return Names.startsWith(attribute, "members");
    }
}
