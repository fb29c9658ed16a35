package io.musterbook.directorysync;

import java.util.Objects;
import java.util.UUID;

/** Identifies one connection to a directory; part of its SCIM base URL. Server-made, never reused. */
public record ConnectionId(UUID value) {
    public ConnectionId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
