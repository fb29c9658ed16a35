package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceId;
import java.util.UUID;

/**
 * Who is calling: everything that a request needs to know of its tenant, read from the token and from nothing else.
 *
 * @param entitled whether the workspace's plan includes Directory Sync
 * @param terms what people get whom the directory adds
 */
public record ScimCaller(
        ConnectionId connection,
        WorkspaceId workspace,
        DirectoryProvider provider,
        ConnectionState state,
        Strictness strictness,
        boolean entitled,
        UUID token,
        Terms terms) {
    /** The directory as the audit trail names it. */
    public Actor actor() {
        return new Actor.Directory(connection.value());
    }

    /** The connection as what follows from a write needs it. */
    public Tenant tenant() {
        return new Tenant(connection, workspace, terms);
    }

    /** Whether effects are applied as they come; in a preview they wait. */
    public boolean isLive() {
        return state == ConnectionState.LIVE;
    }

    /** Whether what the directory gives takes effect; what it takes away always does. */
    public boolean mayGrant() {
        return entitled && state != ConnectionState.DISABLED;
    }
}
