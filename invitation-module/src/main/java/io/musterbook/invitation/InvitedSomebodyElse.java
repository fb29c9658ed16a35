package io.musterbook.invitation;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The invitation is for another address than that of the signed-in account. */
@ApplicationException(rollback = true)
public class InvitedSomebodyElse extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public InvitedSomebodyElse() {
        super("This invitation is for another address.");
    }
}
