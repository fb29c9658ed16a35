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

    /** The audit trail, oldest first. */
    Page<AuditRow> auditTrail(WorkspaceId id, AuditFilter filter, PageRequest page);
}
