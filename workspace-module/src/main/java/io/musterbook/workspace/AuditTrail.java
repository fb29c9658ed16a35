package io.musterbook.workspace;

import java.util.function.Consumer;

/**
 * The audit trail of a workspace: every change by anyone, in a chain that shows when somebody changed it. Rows come into
 * being by {@link WorkspaceEvent events} alone; here they are read, checked and, where the law asks for it, erased.
 */
public interface AuditTrail {
    /** One page, oldest first: sealed rows and those that wait for their seal. */
    Page<AuditRow> oldest(WorkspaceId workspace, AuditFilter filter, PageRequest page);

    /** One page, newest first. */
    Page<AuditRow> newest(WorkspaceId workspace, AuditFilter filter, PageRequest page);

    /**
     * Hands out every sealed row after a place in the chain, in its order and without a gap, what was committed before
     * this call included. Reads a thousand rows at a time, whatever their number; holds no transaction meanwhile.
     *
     * @param after the last sequence that is not wanted; 0 for all
     */
    void export(WorkspaceId workspace, AuditFilter filter, long after, Consumer<AuditRow> receiver);

    /** Checks the whole chain, a thousand rows at a time, against its seals. */
    AuditVerdict verify(WorkspaceId workspace);

    /**
     * Erases what names a person from every row about that person. The rows stay, and so does the proof that nobody
     * changed them. The erasure is itself a row of the trail, without the address.
     *
     * @return how many rows lost something
     */
    int erase(WorkspaceId workspace, EmailAddress person, Actor actor);
}
