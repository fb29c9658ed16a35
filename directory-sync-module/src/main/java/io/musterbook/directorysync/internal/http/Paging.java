package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import org.jspecify.annotations.Nullable;

/**
 * Index-based paging of RFC 7644 section 3.4.2.4.
 *
 * @param startIndex from 1
 * @param count 0 to {@value #MAX}
 */
record Paging(int startIndex, int count) {
    /** The page size where none is asked for. */
    static final int DEFAULT = 100;

    /** The largest page; a larger count is answered with this many. */
    static final int MAX = 200;

    static Paging of(@Nullable String startIndex, @Nullable String count) {
        return new Paging(
                Math.max(1, number("startIndex", startIndex, 1)),
                Math.min(MAX, Math.max(0, number("count", count, DEFAULT))));
    }

    long offset() {
        return startIndex - 1L;
    }

    private static int number(String name, @Nullable String text, int otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Long.parseLong(text.strip())));
        } catch (NumberFormatException e) {
            throw ScimException.invalid(ScimType.INVALID_VALUE, name + " must be a whole number, for example 1.");
        }
    }
}
