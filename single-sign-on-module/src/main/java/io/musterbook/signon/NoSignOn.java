package io.musterbook.signon;

import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The workspace has no link to an identity provider. */
@ApplicationException(rollback = true)
public class NoSignOn extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NoSignOn(WorkspaceId workspace) {
        super("No single sign-on in workspace " + workspace + ".");
    }
}
