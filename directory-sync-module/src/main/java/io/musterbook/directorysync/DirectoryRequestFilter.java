package io.musterbook.directorysync;

import org.jspecify.annotations.Nullable;

/**
 * Which requests are wanted; null means any.
 *
 * @param failed only those answered with 400 or above, or only the others
 */
public record DirectoryRequestFilter(
        @Nullable String method,
        @Nullable Integer status,
        @Nullable Boolean failed) {
    /** Every request. */
    public static DirectoryRequestFilter all() {
        return new DirectoryRequestFilter(null, null, null);
    }
}
