package io.musterbook.directorysync.internal.scim.filter;

import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes the database can filter by. Immutable; build one with {@link #of} and keep it.
 *
 * <p>A list is a child table, given as a query that is correlated with the resource's row:
 *
 * <pre>{@code
 * SqlMapping.of(ResourceSchema.USER)
 *         .column("userName", SqlColumn.required("u.user_name_key", Kind.KEY_BYTES))
 *         .child("emails", "select 1 from directory_sync.user_email e where e.user_id = u.id")
 *         .column("emails.value", SqlColumn.required("e.value_key", Kind.KEY_BYTES))
 *         .build();
 * }</pre>
 */
public final class SqlMapping {
    private final Map<AttributePath, SqlColumn> columns;
    private final Map<AttributePath, String> children;

    private SqlMapping(Builder from) {
        columns = Map.copyOf(from.columns);
        children = Map.copyOf(from.children);
    }

    /** Starts a mapping of that type of resource. */
    public static Builder of(ResourceSchema schema) {
        return new Builder(schema);
    }

    @Nullable SqlColumn column(AttributePath path) {
        return columns.get(path);
    }

    /** The query of the child table of that attribute, if it has one. */
    Optional<String> child(AttributePath list) {
        return Optional.ofNullable(children.get(list));
    }

    /** Collects columns and child tables. */
    public static final class Builder {
        private final ResourceSchema schema;
        private final Map<AttributePath, SqlColumn> columns = new HashMap<>();
        private final Map<AttributePath, String> children = new HashMap<>();

        private Builder(ResourceSchema schema) {
            this.schema = schema;
        }

        /**
         * The column of an attribute or of a part of one.
         *
         * @throws IllegalArgumentException if the resource has no such attribute
         */
        public Builder column(String attribute, SqlColumn column) {
            columns.put(path(attribute), column);
            return this;
        }

        /**
         * The child table of a list.
         *
         * @param query a select with a where clause, to which {@code and ...} can be added
         * @throws IllegalArgumentException if the resource has no such attribute
         */
        public Builder child(String attribute, String query) {
            children.put(path(attribute), query);
            return this;
        }

        /** The finished mapping. */
        public SqlMapping build() {
            return new SqlMapping(this);
        }

        private AttributePath path(String attribute) {
            return schema.resolve(attribute)
                    .orElseThrow(() -> new IllegalArgumentException(schema + " has no attribute " + attribute));
        }
    }
}
