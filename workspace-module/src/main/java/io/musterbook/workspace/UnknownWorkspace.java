package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** There is no such workspace. */
@ApplicationException(rollback = true)
public class UnknownWorkspace extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownWorkspace(WorkspaceId workspace) {
        super("No workspace has the id " + workspace + ".");
    }
}
