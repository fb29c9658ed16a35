package io.musterbook.invitation.internal;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/**
 * The data of a mail task: which link of which invitation to carry.
 *
 * @param invitation the invitation's id
 * @param generation the link; an order for an older one than the invitation has is void
 */
public record MailOrder(UUID invitation, int generation) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}
