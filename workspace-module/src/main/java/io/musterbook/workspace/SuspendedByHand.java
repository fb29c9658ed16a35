package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** A directory asked for somebody whom an admin suspended; only an admin lifts that. */
@ApplicationException(rollback = true)
public class SuspendedByHand extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SuspendedByHand(MemberId member) {
        super("Member " + member + " was suspended by hand.");
    }
}
