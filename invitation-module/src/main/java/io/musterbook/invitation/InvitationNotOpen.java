package io.musterbook.invitation;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The invitation cannot be used: used, taken back, run out, or never made. */
@ApplicationException(rollback = true)
public class InvitationNotOpen extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public InvitationNotOpen() {
        super("This invitation is not open.");
    }
}
