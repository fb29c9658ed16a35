package io.musterbook.directorysync.internal.store;

import io.musterbook.directorysync.internal.scim.filter.SqlColumn;
import org.jspecify.annotations.Nullable;

/**
 * In which order rows are read. The id breaks every tie, so that the order is total and pages never overlap. Absent values
 * come last, and first when descending (RFC 7644 section 3.4.2.3), which is what both databases do with nulls.
 *
 * @param column what decides, or null for the id alone, which is the order in which resources came
 */
public record Order(@Nullable SqlColumn column, boolean descending) {
    /** The order in which resources came. */
    public static final Order OF_ARRIVAL = new Order(null, false);
}
