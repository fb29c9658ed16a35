package io.musterbook.invitation.internal;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of the task that renews all expired invitations of a workspace.
 *
 * @param account who asked for it; null for the operator
 */
public record RenewalOrder(UUID workspace, @Nullable UUID account) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}
