package io.musterbook.signon.internal.connection;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.SignOn;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells the core what became of a connection, in the same transaction. */
@ApplicationScoped
public class SignOnNotes {
    private final Workspaces workspaces;

    @Inject
    SignOnNotes(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Notes a connection as it is now. It stays required only while it is on and tested by an owner. */
    public void note(Connection connection, Actor actor) {
        boolean required = workspaces.signOn(connection.workspace()).required() && connection.ownerTestedAt() != null;
        workspaces.noteSignOn(connection.workspace(), signOn(connection, required), actor);
    }

    void require(Connection connection, boolean on, Actor actor) {
        workspaces.noteSignOn(connection.workspace(), signOn(connection, on), actor);
    }

    void forget(WorkspaceId workspace, Actor actor) {
        workspaces.noteSignOn(workspace, SignOn.NONE, actor);
    }

    private static SignOn signOn(Connection connection, boolean required) {
        return connection.enabled()
                ? new SignOn(connection.id(), connection.testedAt() != null, required)
                : SignOn.NONE;
    }
}
