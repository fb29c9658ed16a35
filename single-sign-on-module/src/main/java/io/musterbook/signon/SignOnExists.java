package io.musterbook.signon;

import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The workspace has a link to an identity provider already. Nothing was changed. */
@ApplicationException(rollback = true)
public class SignOnExists extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SignOnExists(WorkspaceId workspace) {
        super("Single sign-on exists in workspace " + workspace + ".");
    }
}
