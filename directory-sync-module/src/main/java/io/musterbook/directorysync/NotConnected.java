package io.musterbook.directorysync;

import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The workspace has no directory connection. */
@ApplicationException(rollback = true)
public class NotConnected extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotConnected(WorkspaceId workspace) {
        super("Workspace " + workspace + " has no directory connection.");
    }
}
