package io.musterbook.workspace;

import java.util.Objects;
import java.util.UUID;

/** Identifies one account. Server-made, never reused. */
public record AccountId(UUID value) {
    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
