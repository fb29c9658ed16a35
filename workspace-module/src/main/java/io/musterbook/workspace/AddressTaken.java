package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** Somebody else has the address: an account, or a member of the same workspace. */
@ApplicationException(rollback = true)
public class AddressTaken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public AddressTaken(EmailAddress email) {
        super("Somebody else has the address " + email + ".");
    }
}
