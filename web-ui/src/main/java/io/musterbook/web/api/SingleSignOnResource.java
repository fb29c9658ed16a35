package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.signon.NoSignOn;
import io.musterbook.signon.SignOnConnections;
import io.musterbook.signon.SignOnSnapshot;
import io.musterbook.web.api.answers.SignOnJson;
import io.musterbook.web.api.requests.ChangeSignOn;
import io.musterbook.web.api.requests.ConnectSignOn;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A workspace's link to its identity provider. */
@Path("/workspaces/{slug}/single-sign-on")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SingleSignOnResource {
    private final KnownWorkspaces known;
    private final SignOnConnections connections;
    private final Workspaces workspaces;
    private final ApiAddress address;

    @Inject
    public SingleSignOnResource(
            KnownWorkspaces known, SignOnConnections connections, Workspaces workspaces, ApiAddress address) {
        this.known = known;
        this.connections = connections;
        this.workspaces = workspaces;
        this.address = address;
    }

    /** Links an identity provider, usable at once: 201 with the addresses it must know; 409 if there is one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response connect(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var wanted = ConnectSignOn.read(WorkspacesResource.present(body));
        var workspace = known.named(slug);
        var made = connections.connect(workspace.id(), wanted.provider(), wanted.metadataXml(), new Actor.Operator());
        return Response.created(address.of("/workspaces/" + workspace.slug() + "/single-sign-on"))
                .entity(json(made))
                .build();
    }

    /** The link. */
    @GET
    public SignOnJson get(@PathParam("slug") String slug) {
        var workspace = known.named(slug).id();
        return json(connections.of(workspace).orElseThrow(() -> new NoSignOn(workspace)));
    }

    /** Takes over newer metadata, switches it on or off, makes it the only way in or no longer. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public SignOnJson change(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var change = ChangeSignOn.read(WorkspacesResource.present(body));
        var workspace = known.named(slug).id();
        var actor = new Actor.Operator();
        change.metadataXml().ifPresent(xml -> connections.readMetadata(workspace, xml, actor));
        change.enabled().ifPresent(on -> connections.enable(workspace, on, actor));
        change.justInTime().ifPresent(on -> connections.letUnknownIn(workspace, on, actor));
        change.required().ifPresent(on -> connections.require(workspace, on, actor));
        return get(slug);
    }

    /** Removes the link and ends the sessions that rest on it. */
    @DELETE
    public void disconnect(@PathParam("slug") String slug) {
        connections.disconnect(known.named(slug).id(), new Actor.Operator());
    }

    private SignOnJson json(SignOnSnapshot connection) {
        return SignOnJson.of(
                connection, workspaces.signOn(connection.workspace()).required());
    }
}
