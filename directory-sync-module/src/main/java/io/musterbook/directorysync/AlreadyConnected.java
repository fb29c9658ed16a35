package io.musterbook.directorysync;

import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The workspace has a directory connection already. */
@ApplicationException(rollback = true)
public class AlreadyConnected extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public AlreadyConnected(WorkspaceId workspace) {
        super("Workspace " + workspace + " has a directory connection already.");
    }
}
