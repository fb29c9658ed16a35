package io.musterbook.directorysync;

import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The workspace's plan has no Directory Sync. */
@ApplicationException(rollback = true)
public class PlanLacksDirectorySync extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public PlanLacksDirectorySync(WorkspaceId workspace) {
        super("Workspace " + workspace + " has no Directory Sync; it comes with the Enterprise plan.");
    }
}
