package io.musterbook.workspace;

import java.util.Objects;
import java.util.UUID;

/** Identifies one member. Server-made, never reused. */
public record MemberId(UUID value) {
    public MemberId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
