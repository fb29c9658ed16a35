package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.answers.MemberJson;
import io.musterbook.web.api.problem.Problems;
import io.musterbook.web.api.problem.RefusedWith;
import io.musterbook.web.api.requests.ChangeMember;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One member of a workspace, by hand. */
@Path("/workspaces/{slug}/members/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    private static final Actor.Operator OPERATOR = new Actor.Operator();

    private final KnownWorkspaces known;
    private final Members members;
    private final Administration administration;

    @Inject
    public MembersResource(KnownWorkspaces known, Members members, Administration administration) {
        this.known = known;
        this.members = members;
        this.administration = administration;
    }

    /** The member. */
    @GET
    public MemberJson get(@PathParam("slug") String slug, @PathParam("id") String id) {
        return MemberJson.of(member(known.named(slug).id(), id));
    }

    /** Changes role or access, or lets the directory decide about the role; what is left out stays. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public MemberJson change(@PathParam("slug") String slug, @PathParam("id") String id, @Nullable ObjectNode body) {
        var change = ChangeMember.read(WorkspacesResource.present(body));
        var workspace = known.named(slug).id();
        var member = member(workspace, id);
        if (change.role() != null) {
            administration.changeRole(workspace, member.id(), change.role(), OPERATOR);
        }
        if (change.releaseRole()) {
            administration.releaseRole(workspace, member.id(), OPERATOR);
        }
        if (change.state() == MemberState.SUSPENDED) {
            administration.suspend(workspace, member.id(), OPERATOR);
        } else if (change.state() == MemberState.ACTIVE) {
            administration.lift(workspace, member.id(), OPERATOR);
        }
        return MemberJson.of(member(workspace, id));
    }

    /** Removes a member whom no directory manages: 204. */
    @DELETE
    public void remove(@PathParam("slug") String slug, @PathParam("id") String id) {
        var workspace = known.named(slug).id();
        administration.remove(workspace, member(workspace, id).id(), OPERATOR);
    }

    private MemberSnapshot member(WorkspaceId workspace, String id) {
        try {
            return members.find(workspace, new MemberId(UUID.fromString(id)))
                    .orElseThrow(() -> new RefusedWith(Problems.notFound()));
        } catch (IllegalArgumentException noId) {
            throw new RefusedWith(Problems.notFound());
        }
    }
}
