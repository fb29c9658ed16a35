package io.musterbook.workspace;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted. Lists are ordered by id, and ids are time-ordered, so a cursor is the last id seen.
 *
 * @param after the last id of the page before, or null for the first page
 * @param limit 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(@Nullable UUID after, int limit) {
    /** The page size where none is asked for. */
    public static final int DEFAULT_LIMIT = 100;

    /** The largest page. */
    public static final int MAX_LIMIT = 1_000;

    /** @throws InvalidValue if the limit is out of bounds */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidValue("limit", "Ask for 1 to " + MAX_LIMIT + " items.");
        }
    }

    /** The first page of the default size. */
    public static PageRequest first() {
        return new PageRequest(null, DEFAULT_LIMIT);
    }

    /**
     * @param cursor what an earlier page gave as {@code next}, or null
     * @throws InvalidValue if the cursor was not made by {@link #page}
     */
    public static PageRequest of(@Nullable String cursor, int limit) {
        return new PageRequest(cursor == null ? null : decode(cursor), limit);
    }

    /**
     * Cuts a page out of rows that were read in order.
     *
     * @param rows up to {@code limit + 1} rows: one more than fits says that there is a next page
     * @param id the id that orders them
     */
    public <T> Page<T> page(List<T> rows, Function<T, UUID> id) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, encode(id.apply(items.get(limit - 1))));
    }

    private static String encode(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UUID decode(String cursor) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == 16) {
                var buffer = ByteBuffer.wrap(bytes);
                return new UUID(buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the one answer for every bad cursor
        }
        throw new InvalidValue("cursor", "Use the value of next from the page before, unchanged.");
    }
}
