package io.musterbook.workspace;

import java.util.List;
import java.util.Optional;

/** The register of workspaces. Each call is one transaction and joins the caller's if there is one. */
public interface Workspaces {
    /**
     * Opens a workspace with its first owner. An owner with a password is active at once; one without is invited.
     *
     * @throws SlugTaken if another workspace has the slug
     * @throws InvalidValue if a password was given for an address that has an account already
     */
    WorkspaceSnapshot open(NewWorkspace request, Actor actor);

    /** The workspace of an id. */
    Optional<WorkspaceSnapshot> find(WorkspaceId id);

    /** The workspace of a slug. */
    Optional<WorkspaceSnapshot> find(Slug slug);

    /** The workspaces in which this account is an active member, by name. */
    List<WorkspaceSnapshot> of(AccountId account);

    /** Every workspace, in the order in which they were opened. */
    Page<WorkspaceSnapshot> list(PageRequest page);

    /** Whether there is no workspace at all, as on a new installation. */
    boolean isEmpty();

    /**
     * Changes a workspace.
     *
     * @throws UnknownWorkspace if there is none with that id
     */
    WorkspaceSnapshot change(WorkspaceId id, WorkspaceChange change, Actor actor);

    /**
     * Used and paid seats.
     *
     * @throws UnknownWorkspace if there is none with that id
     */
    Seats seats(WorkspaceId id);

    /** A workspace's single sign-on; {@link SignOn#NONE} for one that has none. One statement. */
    SignOn signOn(WorkspaceId id);

    /** Whether directories may let people in without an invitation's accept: single sign-on has been tested. */
    default boolean signOnTested(WorkspaceId id) {
        return signOn(id).tested();
    }

    /** Notes what became of a workspace's single sign-on. Without an effective change no event is fired. */
    void noteSignOn(WorkspaceId id, SignOn signOn, Actor actor);

    /** The audit trail, oldest first. */
    Page<AuditRow> auditTrail(WorkspaceId id, AuditFilter filter, PageRequest page);
}
