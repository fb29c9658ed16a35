package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.invitation.InvitationFilter;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.Invitations;
import io.musterbook.web.api.answers.InvitationJson;
import io.musterbook.web.api.answers.MemberJson;
import io.musterbook.web.api.answers.PageJson;
import io.musterbook.web.api.answers.WorkspaceJson;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.requests.ChangeWorkspace;
import io.musterbook.web.api.requests.QueryReading;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** One workspace and what is in it. */
@Path("/workspaces/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorkspaceResource {
    private static final int MAX_FILTER = 320;

    private final KnownWorkspaces known;
    private final Workspaces workspaces;
    private final Members members;
    private final Invitations invitations;

    @Inject
    public WorkspaceResource(KnownWorkspaces known, Workspaces workspaces, Members members, Invitations invitations) {
        this.known = known;
        this.workspaces = workspaces;
        this.members = members;
        this.invitations = invitations;
    }

    /** The workspace. */
    @GET
    public WorkspaceJson get(@PathParam("slug") String slug) {
        return json(known.named(slug));
    }

    /** Changes plan, seats or name; what is left out stays. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public WorkspaceJson change(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var change = ChangeWorkspace.read(WorkspacesResource.present(body));
        return json(workspaces.change(known.named(slug).id(), change, new Actor.Operator()));
    }

    /** Its members, in the order in which they came. */
    @GET
    @Path("members")
    public PageJson<MemberJson> members(@PathParam("slug") String slug, @Context UriInfo uri) {
        var query = new QueryReading(uri.getQueryParameters());
        var filter = new MemberFilter(
                query.optional("text", Kind.text(MAX_FILTER)).orElse(null),
                query.optional("state", Kind.word(MemberState.class)).orElse(null),
                query.optional("role", Kind.word(Role.class)).orElse(null),
                query.optional("source", Kind.word(MemberSource.class)).orElse(null));
        var page = query.page();
        query.complete();
        return PageJson.of(members.list(known.named(slug).id(), filter, page), MemberJson::of);
    }

    /** Its invitations, in the order in which they were made. */
    @GET
    @Path("invitations")
    public PageJson<InvitationJson> invitations(@PathParam("slug") String slug, @Context UriInfo uri) {
        var query = new QueryReading(uri.getQueryParameters());
        var filter = new InvitationFilter(
                query.optional("state", Kind.word(InvitationState.class)).orElse(null),
                query.optional("email", Kind.text(EmailAddress::new)).orElse(null));
        var page = query.page();
        query.complete();
        return PageJson.of(invitations.list(known.named(slug).id(), filter, page), InvitationJson::of);
    }

    private WorkspaceJson json(WorkspaceSnapshot workspace) {
        return WorkspaceJson.of(workspace, workspaces.seats(workspace.id()));
    }
}
