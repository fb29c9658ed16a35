package io.musterbook.directorysync.internal.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query found.
 *
 * @param total how many resources match, or null where only a look at all of them would tell (RFC 9865 lets a page by
 *     cursor leave it out)
 * @param startIndex the index of the first one here, or null in pages by cursor
 * @param page those of the page, as JSON
 * @param nextCursor where to go on, or null if this is the last page or pages are by index
 */
public record Found(
        @Nullable Long total,
        @Nullable Integer startIndex,
        List<byte[]> page,
        @Nullable String nextCursor) {

    static Found byIndex(long total, Paging.ByIndex paging, List<byte[]> page) {
        return new Found(total, paging.startIndex(), page, null);
    }

    static Found byCursor(@Nullable Long total, List<byte[]> page, @Nullable String nextCursor) {
        return new Found(total, null, page, nextCursor);
    }
}
