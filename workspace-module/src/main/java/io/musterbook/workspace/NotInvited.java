package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The member cannot be let in: suspended, or joined with another account. */
@ApplicationException(rollback = true)
public class NotInvited extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotInvited(MemberId member) {
        super("Member " + member + " is not invited.");
    }
}
