package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MailPolicy;
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
    default NewConnection connect(WorkspaceId workspace, DirectoryProvider provider, Actor actor) {
        return connect(workspace, provider, ConnectionState.LIVE, actor);
    }

    /**
     * Connects a directory, in a preview if wanted: then what it says is answered and stored, and waits as a plan.
     *
     * @param state {@link ConnectionState#LIVE} or {@link ConnectionState#PREVIEW}
     * @throws PlanLacksDirectorySync if the workspace's plan has no Directory Sync
     * @throws AlreadyConnected if the workspace has a connection, or its last one is still being removed
     * @throws io.musterbook.workspace.UnknownWorkspace if there is no such workspace
     */
    NewConnection connect(WorkspaceId workspace, DirectoryProvider provider, ConnectionState state, Actor actor);

    /**
     * Switches the connection. Live, everybody gets the role that follows from the groups; what waits in a plan goes on
     * waiting until it is applied or set aside.
     *
     * @param state any but {@link ConnectionState#ENDING}
     * @throws NotConnected if the workspace has no connection
     */
    void become(WorkspaceId workspace, ConnectionState state, Actor actor);

    /**
     * Decides how people are told whom the directory adds from now on.
     *
     * @throws NotConnected if the workspace has no connection
     */
    void tellPeople(WorkspaceId workspace, MailPolicy policy, Actor actor);

    /** The workspace's connection; nothing while it is being removed. */
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
     * Chooses how much the connection forgives, from the next request on. Idempotent.
     *
     * @throws NotConnected if the workspace has no connection
     */
    ConnectionSnapshot choose(WorkspaceId workspace, ConnectionProfile profile, Actor actor);

    /** What the directory asked, oldest first. Empty without a connection. */
    Page<DirectoryRequest> requests(WorkspaceId workspace, DirectoryRequestFilter filter, PageRequest page);
}
