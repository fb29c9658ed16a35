package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.Invitations;
import io.musterbook.invitation.OutgoingMail;
import io.musterbook.web.api.answers.InviteOutcomeJson;
import io.musterbook.web.api.answers.MailOutlookJson;
import io.musterbook.web.api.answers.RenewedJson;
import io.musterbook.web.api.problem.Problems;
import io.musterbook.web.api.problem.RefusedWith;
import io.musterbook.web.api.requests.InvitePeople;
import io.musterbook.workspace.Actor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations by hand, and the mail that carries them. */
@Path("/workspaces/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    private static final Actor OPERATOR = new Actor.Operator();

    private final KnownWorkspaces known;
    private final Invitations invitations;
    private final OutgoingMail mail;

    @Inject
    public InvitationsResource(KnownWorkspaces known, Invitations invitations, OutgoingMail mail) {
        this.known = known;
        this.invitations = invitations;
        this.mail = mail;
    }

    /** Invites up to 200 people; the answer says what became of each. */
    @POST
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_JSON)
    public InviteOutcomeJson.All invite(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var people = InvitePeople.read(WorkspacesResource.present(body));
        return InviteOutcomeJson.All.of(
                invitations.invite(known.named(slug).id(), people.emails(), people.role(), people.until(), OPERATOR));
    }

    /** Sends an open or expired invitation again with a new link: 204. */
    @POST
    @Path("invitations/{id}/resend")
    public void resend(@PathParam("slug") String slug, @PathParam("id") String id) {
        invitations.resend(known.named(slug).id(), invitation(id), OPERATOR);
    }

    /** Takes an open or expired invitation back: 204. */
    @DELETE
    @Path("invitations/{id}")
    public void revoke(@PathParam("slug") String slug, @PathParam("id") String id) {
        invitations.revoke(known.named(slug).id(), invitation(id), OPERATOR);
    }

    /** Renews every expired invitation in the background. */
    @POST
    @Path("invitations/renew-expired")
    public RenewedJson renewExpired(@PathParam("slug") String slug) {
        return new RenewedJson(invitations.renewExpired(known.named(slug).id(), OPERATOR));
    }

    /** Where the invitation mails stand. */
    @GET
    @Path("mail")
    public MailOutlookJson mail(@PathParam("slug") String slug) {
        return MailOutlookJson.of(mail.outlook(known.named(slug).id()));
    }

    /** Holds all invitation mail until a moment. */
    @PUT
    @Path("mail/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    public MailOutlookJson hold(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var until = InvitePeople.readUntil(WorkspacesResource.present(body));
        var workspace = known.named(slug).id();
        mail.hold(workspace, until, OPERATOR);
        return MailOutlookJson.of(mail.outlook(workspace));
    }

    /** Lets held mail go: 204. */
    @DELETE
    @Path("mail/hold")
    public void release(@PathParam("slug") String slug) {
        mail.release(known.named(slug).id(), OPERATOR);
    }

    private static InvitationId invitation(String id) {
        try {
            return new InvitationId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw new RefusedWith(Problems.notFound());
        }
    }
}
