package io.musterbook.directorysync.internal.http;

import java.util.List;
import java.util.function.Function;

/**
 * What a search found.
 *
 * @param total how many resources match
 * @param page those of the page, as JSON
 */
record Found(long total, List<byte[]> page) {
    static <T> Found of(long total, List<T> page, Function<T, byte[]> json) {
        return new Found(total, page.stream().map(json).toList());
    }
}
