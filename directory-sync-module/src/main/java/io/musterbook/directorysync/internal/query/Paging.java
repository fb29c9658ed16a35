package io.musterbook.directorysync.internal.query;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import org.jspecify.annotations.Nullable;

/** Which part of the answer is wanted. */
public sealed interface Paging {
    /** Resources on the page at most, from 0. */
    int count();

    /**
     * By index, RFC 7644 section 3.4.2.4.
     *
     * @param startIndex from 1
     */
    record ByIndex(int startIndex, int count) implements Paging {
        long offset() {
            return startIndex - 1L;
        }
    }

    /**
     * By cursor, RFC 9865.
     *
     * @param cursor where the page before ended, or empty for the first page
     * @param count from 1
     */
    record ByCursor(String cursor, int count) implements Paging {
        boolean isFirst() {
            return cursor.isEmpty();
        }
    }

    /**
     * Reads the parameters as they are sent. By index, numbers out of range are brought into it, as the RFC has it.
     *
     * @param cursor present, if empty, in a request for pages by cursor; {@code startIndex} means nothing then
     * @throws ScimException 400 {@code invalidValue} if a number is none, {@code invalidCount} if a page by cursor would
     *     hold less than one resource
     */
    static Paging of(@Nullable String startIndex, @Nullable String count, @Nullable String cursor, PageLimits limits) {
        int wanted = number("count", count, limits.usual());
        if (cursor == null) {
            return new ByIndex(
                    Math.max(1, number("startIndex", startIndex, 1)), Math.min(limits.largest(), Math.max(0, wanted)));
        }
        if (wanted < 1) {
            throw ScimException.invalid(
                    ScimType.INVALID_COUNT,
                    "A page by cursor holds at least one resource. Send a count from 1 to " + limits.largest() + ".");
        }
        return new ByCursor(cursor.strip(), Math.min(limits.largest(), wanted));
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
