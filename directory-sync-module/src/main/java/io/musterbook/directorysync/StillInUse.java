package io.musterbook.directorysync;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** Another active user of the directory has the address: one of the two must give it up in the directory first. */
@ApplicationException(rollback = true)
public class StillInUse extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StillInUse() {
        super("Another active user of the directory has this address. Unassign or correct one of the two there first.");
    }
}
