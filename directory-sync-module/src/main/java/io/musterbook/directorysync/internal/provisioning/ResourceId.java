package io.musterbook.directorysync.internal.provisioning;

import java.util.Optional;
import java.util.UUID;

/** Reads ids of resources as clients send them. */
public final class ResourceId {
    private ResourceId() {}

    /** The id in the text, or nothing if we never made such an id: only the full lower-case form is one. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
