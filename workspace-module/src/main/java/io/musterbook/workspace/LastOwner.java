package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** It would have left the workspace without an owner. */
@ApplicationException(rollback = true)
public class LastOwner extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public LastOwner(WorkspaceId workspace) {
        super("Workspace " + workspace + " needs an owner.");
    }
}
