package io.musterbook.directorysync.internal.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place between two rows of an {@link Order}.
 *
 * @param key the deciding value of the row before it ({@code byte[]}, {@code Instant}, {@code Boolean} or {@code UUID}),
 *     or null where it was absent or the order has none
 * @param id the id of that row
 */
public record Position(@Nullable Object key, UUID id) {}
