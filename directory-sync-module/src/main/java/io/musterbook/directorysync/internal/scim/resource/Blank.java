package io.musterbook.directorysync.internal.scim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Unassigned, null, an empty list, an empty object and an empty text are the same: absent (RFC 7643 section 2.5). */
public final class Blank {
    private Blank() {}

    /** Whether a value says nothing. */
    public static boolean isBlank(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return true;
        }
        return value.isTextual() ? value.textValue().isBlank() : value.isContainerNode() && value.isEmpty();
    }
}
