package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.Domains;
import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How a newcomer is told. Nobody is let in without an accept unless the workspace has tested single sign-on and proved
 * that the address's domain is its own: else somebody else's address could be made a member. Asks the database only where
 * a policy wants more than an invitation.
 */
@ApplicationScoped
class ProvenWelcome implements Welcome {
    private final Workspaces workspaces;
    private final Domains domains;

    @Inject
    ProvenWelcome(Workspaces workspaces, Domains domains) {
        this.workspaces = workspaces;
        this.domains = domains;
    }

    @Override
    public MailPolicy of(WorkspaceId workspace, NewMember newcomer) {
        var email = newcomer.profile().email();
        boolean holds = newcomer.policy() != MailPolicy.INVITE
                && email != null
                && workspaces.signOnTested(workspace)
                && domains.isVerified(workspace, email);
        return holds ? newcomer.policy() : MailPolicy.INVITE;
    }
}
