package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceId;

/** A connection and its workspace: for whom something takes effect, whoever caused it. */
public record Tenant(ConnectionId connection, WorkspaceId workspace, Terms terms) {
    /** The directory as the audit trail names it. */
    public Actor actor() {
        return new Actor.Directory(connection.value());
    }
}
