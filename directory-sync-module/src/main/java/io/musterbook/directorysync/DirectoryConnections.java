package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.WorkspaceId;
import java.util.Optional;
import java.util.UUID;

/** A workspace's link to its directory. Each call is one transaction and joins the caller's if there is one. */
public interface DirectoryConnections {
    /**
     * Connects a directory. What comes back holds the token, which cannot be read again.
     *
     * @throws PlanLacksDirectorySync if the workspace's plan has no Directory Sync
     * @throws AlreadyConnected if the workspace has a connection
     * @throws io.musterbook.workspace.UnknownWorkspace if there is no such workspace
     */
    NewConnection connect(WorkspaceId workspace, DirectoryProvider provider, Actor actor);

    /** The workspace's connection. */
    Optional<ConnectionSnapshot> of(WorkspaceId workspace);

    /**
     * Makes one more token; the others keep working until they are revoked.
     *
     * @throws NotConnected if the workspace has no connection
     */
    NewConnection issueToken(WorkspaceId workspace, Actor actor);

    /**
     * Ends a token at once, on every node. Idempotent.
     *
     * @throws NotConnected if the workspace has no connection
     */
    void revokeToken(WorkspaceId workspace, UUID token, Actor actor);

    /**
     * Removes the connection and its tokens. Members who are in stay as manual members, open directory invitations end.
     *
     * @throws NotConnected if the workspace has no connection
     */
    void disconnect(WorkspaceId workspace, Actor actor);

    /** What the directory asked, oldest first. Empty without a connection. */
    Page<DirectoryRequest> requests(WorkspaceId workspace, DirectoryRequestFilter filter, PageRequest page);
}
