package io.musterbook.workspace;

import java.util.Objects;
import java.util.UUID;

/** Identifies one workspace. Server-made, never reused. */
public record WorkspaceId(UUID value) {
    public WorkspaceId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
