package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.invitation.InvitationFilter;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.Invitations;
import io.musterbook.web.api.answers.OwnerRecoveryJson;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.json.ObjectReading;
import io.musterbook.web.api.problem.Problems;
import io.musterbook.web.api.problem.RefusedWith;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberProfile;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a workspace an owner again that has lost its last one, to the directory or otherwise. */
@Path("/workspaces/{slug}/owner-recovery")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnerRecoveryResource {
    private static final Actor.Operator OPERATOR = new Actor.Operator();

    private final KnownWorkspaces known;
    private final Members members;
    private final Administration administration;
    private final Invitations invitations;

    @Inject
    public OwnerRecoveryResource(
            KnownWorkspaces known, Members members, Administration administration, Invitations invitations) {
        this.known = known;
        this.members = members;
        this.administration = administration;
        this.invitations = invitations;
    }

    /**
     * Without an address, brings back the owner who was suspended last, if no owner is active. With one, makes that
     * person an owner; who has not joined, or was never here, gets a link by mail.
     */
    @POST
    public OwnerRecoveryJson recover(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var asked = ObjectReading.of(WorkspacesResource.present(body));
        var email = asked.optional("email", Kind.text(EmailAddress::new));
        asked.complete();
        var workspace = known.named(slug).id();
        return email.found().map(address -> makeOwner(workspace, address)).orElseGet(() -> bringBack(workspace));
    }

    private OwnerRecoveryJson bringBack(WorkspaceId workspace) {
        var owners = owners(workspace);
        owners.stream()
                .filter(owner -> owner.state() == MemberState.ACTIVE)
                .findFirst()
                .ifPresent(owner -> {
                    throw new RefusedWith(Problems.ownerPresent(owner.displayName()));
                });
        var back = owners.stream()
                .max(Comparator.comparing((MemberSnapshot owner) -> owner.state() == MemberState.SUSPENDED)
                        .thenComparing(MemberSnapshot::changedAt))
                .orElseThrow(() -> new RefusedWith(Problems.noOwner()));
        return recovered(administration.recoverOwner(workspace, back.id(), OPERATOR));
    }

    private OwnerRecoveryJson makeOwner(WorkspaceId workspace, EmailAddress address) {
        var member = members.findByAddress(workspace, address)
                .map(found -> administration.recoverOwner(workspace, found.id(), OPERATOR));
        if (member.isPresent()) {
            return recovered(member.get());
        }
        var profile = new MemberProfile(address, address.value(), null, null);
        var invited = administration.invite(workspace, profile, Role.OWNER, OPERATOR);
        return OwnerRecoveryJson.of(
                invited, "An invitation to own the workspace is on its way to " + address + " by mail.");
    }

    private OwnerRecoveryJson recovered(MemberSnapshot owner) {
        var name = owner.displayName();
        var address = owner.email();
        if (owner.state() == MemberState.ACTIVE) {
            return OwnerRecoveryJson.of(owner, name + " is an active owner and signs in as before.");
        }
        if (address != null) {
            sendAgain(owner.workspace(), address);
        }
        return OwnerRecoveryJson.of(
                owner,
                address == null
                        ? name + " is an owner, but has not joined and has no address. Recover another one with an"
                                + " address."
                        : name + " is an owner as soon as they open the link that is on its way to " + address + ".");
    }

    /** The link in an old mail may be lost or too old. */
    private void sendAgain(WorkspaceId workspace, EmailAddress address) {
        invitations.list(workspace, new InvitationFilter(null, address), PageRequest.first()).items().stream()
                .filter(invitation ->
                        invitation.state() == InvitationState.PENDING || invitation.state() == InvitationState.EXPIRED)
                .reduce((earlier, later) -> later)
                .ifPresent(invitation -> invitations.resend(workspace, invitation.id(), OPERATOR));
    }

    private List<MemberSnapshot> owners(WorkspaceId workspace) {
        return members.list(workspace, new MemberFilter(null, null, Role.OWNER, null), PageRequest.first())
                .items();
    }
}
