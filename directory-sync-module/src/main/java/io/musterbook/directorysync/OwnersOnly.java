package io.musterbook.directorysync;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** Only an owner of the workspace, or the operator, may do this. */
@ApplicationException(rollback = true)
public class OwnersOnly extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public OwnersOnly() {
        super("Only an owner may decide this.");
    }
}
