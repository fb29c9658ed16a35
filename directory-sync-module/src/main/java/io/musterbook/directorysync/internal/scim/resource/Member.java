package io.musterbook.directorysync.internal.scim.resource;

import org.jspecify.annotations.Nullable;

/**
 * A member of a group as a directory names it.
 *
 * @param id the user's id, as sent
 * @param display what the directory calls the member; null if it does not say
 */
public record Member(String id, @Nullable String display) {
    /** Characters of a {@code display}. */
    public static final int MAX_DISPLAY = 1_024;
}
