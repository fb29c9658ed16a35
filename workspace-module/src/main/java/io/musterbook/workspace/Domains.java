package io.musterbook.workspace;

import java.util.List;
import java.util.UUID;

/**
 * The e-mail domains that workspaces have proved to be theirs, each by its own TXT record or the operator's word. Several
 * workspaces may hold one domain. A domain stands for itself, never for the domains below it. Each call is one
 * transaction and joins the caller's if there is one, except {@link #check}.
 */
public interface Domains {
    /** Whether the workspace has proved that the address's domain is its own. One statement. */
    boolean isVerified(WorkspaceId workspace, EmailAddress address);

    /** The workspaces that have proved that the address's domain is theirs. */
    List<WorkspaceId> holders(EmailAddress address);

    /** A workspace's domains in the order in which it claimed them. */
    List<Domain> list(WorkspaceId workspace);

    /**
     * Claims a domain, which then waits for its TXT record. Claimed already: that one.
     *
     * @throws InvalidValue if the text is no domain, or the workspace has 50 domains
     */
    Domain claim(WorkspaceId workspace, String domain, Actor actor);

    /**
     * Verifies a domain on the operator's word. Idempotent.
     *
     * @throws InvalidValue if the text is no domain, or the workspace has 50 domains
     */
    Domain vouch(WorkspaceId workspace, String domain, Actor actor);

    /**
     * Looks for the TXT record now. Waits for the network, so never call it inside a transaction.
     *
     * @throws InvalidValue if the workspace has no such domain
     */
    DomainCheck check(WorkspaceId workspace, UUID domain, Actor actor);

    /** Gives a domain up. Idempotent. */
    void remove(WorkspaceId workspace, UUID domain, Actor actor);
}
