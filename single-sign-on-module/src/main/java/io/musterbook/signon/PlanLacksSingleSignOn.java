package io.musterbook.signon;

import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The workspace's plan does not include single sign-on. Nothing was changed. */
@ApplicationException(rollback = true)
public class PlanLacksSingleSignOn extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public PlanLacksSingleSignOn(WorkspaceId workspace) {
        super("No single sign-on in the plan of workspace " + workspace + ".");
    }
}
