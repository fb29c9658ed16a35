package io.musterbook.directorysync;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceId;

/** How a connection ends. */
public interface DirectoryDeparture {
    /**
     * Removes the connection. Its tokens are dead and it is gone from the pages when this returns; its people are put in
     * order in the background if they are many, which {@link DirectoryDecisions#work} shows. Open invitations that the
     * directory made end either way, and owners stay either way. One transaction, or the caller's.
     *
     * @param members what becomes of people whom the directory manages
     * @throws NotConnected if the workspace has no connection
     */
    void end(WorkspaceId workspace, MembersFate members, Actor actor);

    /** What becomes of people whom the directory manages. */
    enum MembersFate {
        /** They stay, with the role they have, as members whom admins manage by hand. */
        KEEP,
        /** They are removed, owners excepted. */
        REMOVE
    }
}
