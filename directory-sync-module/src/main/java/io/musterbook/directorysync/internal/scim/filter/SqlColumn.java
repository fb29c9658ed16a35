package io.musterbook.directorysync.internal.scim.filter;

/**
 * Where the database keeps an attribute.
 *
 * @param expression the column, with the alias of its table
 * @param kind how it is kept and compared
 * @param nullable whether it can be null, which means absent
 */
public record SqlColumn(String expression, Kind kind, boolean nullable) {
    /** How a column is kept and compared. */
    public enum Kind {
        /** {@code bytea}: the UTF-8 bytes of the key of the text; equal, ordered and searched alike on every database. */
        KEY_BYTES,
        /** {@code varchar}: the key of the text; its order depends on the database and is not used. */
        KEY_TEXT,
        /** {@code boolean}. */
        BOOLEAN,
        /** {@code timestamp with time zone}; parameters are {@code java.time.Instant}. */
        INSTANT,
        /** {@code uuid}; parameters are {@code java.util.UUID}. */
        UUID
    }

    /** A column that can be null. */
    public static SqlColumn of(String expression, Kind kind) {
        return new SqlColumn(expression, kind, true);
    }

    /** A column that is never null. */
    public static SqlColumn required(String expression, Kind kind) {
        return new SqlColumn(expression, kind, false);
    }
}
