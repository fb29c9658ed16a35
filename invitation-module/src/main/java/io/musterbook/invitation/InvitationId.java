package io.musterbook.invitation;

import java.util.Objects;
import java.util.UUID;

/** Identifies one invitation. Server-made, never reused. */
public record InvitationId(UUID value) {
    public InvitationId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
