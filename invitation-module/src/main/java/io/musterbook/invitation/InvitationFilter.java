package io.musterbook.invitation;

import io.musterbook.workspace.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Which invitations are wanted; null means any. */
public record InvitationFilter(
        @Nullable InvitationState state, @Nullable EmailAddress email) {
    /** Every invitation. */
    public static InvitationFilter all() {
        return new InvitationFilter(null, null);
    }
}
