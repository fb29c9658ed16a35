package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.scim.filter.SqlCondition;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.store.Selection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One type of resource as a query sees it.
 *
 * @param <T> a stored resource
 */
interface Searchable<T> {
    ResourceSchema schema();

    /** What the database can filter and sort by. */
    SqlMapping columns();

    List<T> query(ConnectionId connection, Selection selection);

    /** How many match, or how many there are. */
    long count(ConnectionId connection, @Nullable SqlCondition condition);

    UUID id(T resource);

    /**
     * Resources as JSON, in one statement more at most.
     *
     * @param whole whether what is costly to read and kept elsewhere is wanted: the members of groups
     */
    List<byte[]> render(List<T> resources, boolean whole, String base);

    /** Whether an attribute is one of those that {@code whole} is about. */
    boolean isCostly(String attribute);
}
