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
 * <p>A list is a child table, whose rows name the resource that owns them:
 *
 * <pre>{@code
 * SqlMapping.of(ResourceSchema.USER)
 *         .column("userName", SqlColumn.required("u.user_name_key", Kind.KEY_BYTES))
 *         .child("emails", new Child("directory_sync.user_email e", "e.user_id", "u.id"))
 *         .column("emails.value", SqlColumn.required("e.value_key", Kind.KEY_BYTES))
 *         .build();
 * }</pre>
 */
public final class SqlMapping {
    private final Map<AttributePath, SqlColumn> columns;
    private final Map<AttributePath, SqlColumn> sortColumns;
    private final Map<AttributePath, Child> children;

    private SqlMapping(Builder from) {
        columns = Map.copyOf(from.columns);
        sortColumns = Map.copyOf(from.sortColumns);
        children = Map.copyOf(from.children);
    }

    /** Starts a mapping of that type of resource. */
    public static Builder of(ResourceSchema schema) {
        return new Builder(schema);
    }

    @Nullable SqlColumn column(AttributePath path) {
        return columns.get(path);
    }

    /** The child table of that attribute, if it has one. */
    Optional<Child> child(AttributePath list) {
        return Optional.ofNullable(children.get(list));
    }

    /**
     * What the database can sort by for an attribute: equal and ordered as {@link Folding#stored} orders it in memory.
     *
     * @return the expression, or null if the database cannot sort by that attribute
     */
    public @Nullable SqlColumn sortColumn(AttributePath path) {
        var made = sortColumns.get(path);
        if (made != null) {
            return made;
        }
        var attribute = path.attribute();
        var column = columns.get(path);
        boolean single = attribute != null && !attribute.multiValued();
        return single && column != null && column.kind() != SqlColumn.Kind.KEY_TEXT ? column : null;
    }

    /**
     * A child table.
     *
     * @param from the table with its alias, or several that are joined
     * @param owner the column that names the resource
     * @param key the resource's own column that {@code owner} is equal to
     */
    public record Child(String from, String owner, String key) {
        /** One row at least is there for which the condition holds; found from the child's side, by its index. */
        String in(String condition) {
            return key + " in (select " + owner + " from " + from + " where " + condition + ")";
        }

        /** The same, looked up from the resource's side: right where most resources match, or none should. */
        String exists(String condition) {
            return "exists (select 1 from " + from + " where " + owner + " = " + key + " and " + condition + ")";
        }
    }

    /** Collects columns and child tables. */
    public static final class Builder {
        private final ResourceSchema schema;
        private final Map<AttributePath, SqlColumn> columns = new HashMap<>();
        private final Map<AttributePath, SqlColumn> sortColumns = new HashMap<>();
        private final Map<AttributePath, Child> children = new HashMap<>();

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
         * @throws IllegalArgumentException if the resource has no such attribute
         */
        public Builder child(String attribute, Child child) {
            children.put(path(attribute), child);
            return this;
        }

        /**
         * What to sort by where it is not the attribute's own column, such as the primary element of a list.
         *
         * @throws IllegalArgumentException if the resource has no such attribute
         */
        public Builder sort(String attribute, SqlColumn expression) {
            sortColumns.put(path(attribute), expression);
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
