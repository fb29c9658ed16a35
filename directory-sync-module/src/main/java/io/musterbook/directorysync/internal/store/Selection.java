package io.musterbook.directorysync.internal.store;

import io.musterbook.directorysync.internal.scim.filter.SqlCondition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are read.
 *
 * @param condition what they match, or null for all
 * @param after where to go on, or null to begin at the start
 * @param offset rows to pass over
 * @param limit rows to read at most
 */
public record Selection(
        @Nullable SqlCondition condition,
        Order order,
        @Nullable Position after,
        long offset,
        int limit) {

    /** All rows in the order in which they came, from a place on. */
    public static Selection batch(@Nullable UUID after, int limit) {
        return new Selection(null, Order.OF_ARRIVAL, after == null ? null : new Position(null, after), 0, limit);
    }

    /** A condition as the end of a where clause. */
    static String and(@Nullable SqlCondition condition) {
        return condition == null ? "" : " and (" + condition.sql() + ")";
    }

    /** What follows the fixed part of a statement's where clause. */
    String sql(String id) {
        var key =
                order.column() == null ? "" : order.column().expression() + (order.descending() ? " desc" : "") + ", ";
        return and(condition)
                + (after == null ? "" : " and (" + beyond(after, id) + ")")
                + " order by " + key + id + " limit :limit offset :offset";
    }

    Map<String, Object> parameters() {
        var all = new LinkedHashMap<String, Object>();
        if (condition != null) {
            all.putAll(condition.parameters());
        }
        if (after != null) {
            all.put("afterId", after.id());
            if (after.key() != null) {
                all.put("afterKey", after.key());
            }
        }
        all.put("limit", limit);
        all.put("offset", offset);
        return all;
    }

    /** The rows beyond a position; nulls are the largest value, so they stand at the end, or first when descending. */
    private String beyond(Position position, String id) {
        var column = order.column();
        if (column == null) {
            return id + " > :afterId";
        }
        var key = column.expression();
        var sameKey = position.key() == null ? key + " is null" : key + " = :afterKey";
        var tied = "(" + sameKey + " and " + id + " > :afterId)";
        if (position.key() == null) {
            return order.descending() ? tied + " or " + key + " is not null" : tied;
        }
        return order.descending()
                ? key + " < :afterKey or " + tied
                : key + " > :afterKey or " + tied + (column.nullable() ? " or " + key + " is null" : "");
    }
}
