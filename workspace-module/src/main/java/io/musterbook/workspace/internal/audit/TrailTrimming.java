package io.musterbook.workspace.internal.audit;

import io.musterbook.workspace.WorkspaceId;

/** Deletes old rows. An interface, so that a task enters through the session bean. */
public interface TrailTrimming {
    /** Deletes from every workspace's trail what is older than the setting allows; nothing where rows are kept for ever. */
    void trimAll();

    /**
     * Deletes some of the oldest rows of one trail, in a transaction of its own.
     *
     * @return whether more may be old enough
     */
    boolean trimSome(WorkspaceId workspace);

    /** Writes into the trail up to where it was trimmed. */
    void tell(WorkspaceId workspace);
}
