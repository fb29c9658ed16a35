package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.web.api.answers.WorkspaceJson;
import io.musterbook.web.api.json.InvalidRequest;
import io.musterbook.web.api.requests.OpenWorkspace;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens workspaces. */
@Path("/workspaces")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WorkspacesResource {
    private final Workspaces workspaces;
    private final ApiAddress address;

    @Inject
    public WorkspacesResource(Workspaces workspaces, ApiAddress address) {
        this.workspaces = workspaces;
        this.address = address;
    }

    /** Opens a workspace: 201, or 409 if the slug is taken. */
    @POST
    public Response open(@Nullable ObjectNode body) {
        var opened = workspaces.open(OpenWorkspace.read(present(body)), new Actor.Operator());
        return Response.created(address.of("/workspaces/" + opened.slug()))
                .entity(WorkspaceJson.of(opened, workspaces.seats(opened.id())))
                .build();
    }

    /** The body, which the framework gives as null if none was sent. */
    static ObjectNode present(@Nullable ObjectNode body) {
        return Optional.ofNullable(body)
                .orElseThrow(() -> new InvalidRequest("The body is missing. Send one JSON object."));
    }
}
