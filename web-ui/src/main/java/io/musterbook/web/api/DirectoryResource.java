package io.musterbook.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.directorysync.DirectoryDeparture;
import io.musterbook.directorysync.DirectoryDeparture.MembersFate;
import io.musterbook.directorysync.DirectoryRequestFilter;
import io.musterbook.directorysync.NotConnected;
import io.musterbook.web.api.answers.DirectoryJson;
import io.musterbook.web.api.answers.DirectoryRequestJson;
import io.musterbook.web.api.answers.PageJson;
import io.musterbook.web.api.json.Kind;
import io.musterbook.web.api.problem.Problems;
import io.musterbook.web.api.problem.RefusedWith;
import io.musterbook.web.api.requests.ChangeDirectory;
import io.musterbook.web.api.requests.ConnectDirectory;
import io.musterbook.web.api.requests.QueryReading;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.InvalidValue;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace's connection to its directory. */
@Path("/workspaces/{slug}/directory")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryResource {
    private static final int MAX_METHOD = 20;

    private final KnownWorkspaces known;
    private final DirectoryConnections connections;
    private final DirectoryDeparture departure;
    private final ApiAddress address;

    @Inject
    public DirectoryResource(
            KnownWorkspaces known, DirectoryConnections connections, DirectoryDeparture departure, ApiAddress address) {
        this.known = known;
        this.connections = connections;
        this.departure = departure;
        this.address = address;
    }

    /** Connects a directory: 201 with the token, which cannot be read again; 409 if there is a connection. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response connect(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var wanted = ConnectDirectory.read(WorkspacesResource.present(body));
        var workspace = known.named(slug);
        var made = connections.connect(workspace.id(), wanted.provider(), wanted.state(), new Actor.Operator());
        return Response.created(address.of("/workspaces/" + workspace.slug() + "/directory"))
                .entity(DirectoryJson.of(made))
                .build();
    }

    /** The connection. */
    @GET
    public DirectoryJson get(@PathParam("slug") String slug) {
        var workspace = known.named(slug);
        return DirectoryJson.of(connections.of(workspace.id()).orElseThrow(() -> new NotConnected(workspace.id())));
    }

    /** Switches the connection, and chooses how much it forgives and how people are told. */
    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    public DirectoryJson change(@PathParam("slug") String slug, @Nullable ObjectNode body) {
        var change = ChangeDirectory.read(WorkspacesResource.present(body));
        var workspace = known.named(slug).id();
        var actor = new Actor.Operator();
        change.profile().ifPresent(profile -> connections.choose(workspace, profile, actor));
        change.mail().ifPresent(mail -> connections.tellPeople(workspace, mail, actor));
        change.state().ifPresent(state -> connections.become(workspace, state, actor));
        return get(slug);
    }

    /** Removes the connection and its tokens; {@code members} says whether who is in stays. */
    @DELETE
    public void disconnect(@PathParam("slug") String slug, @Context UriInfo uri) {
        var query = new QueryReading(uri.getQueryParameters());
        var fate = query.optional("members", Kind.text(DirectoryResource::fate)).orElse(MembersFate.KEEP);
        query.complete();
        departure.end(known.named(slug).id(), fate, new Actor.Operator());
    }

    /** Makes one more token: 201 with it, the only time it can be read. The others keep working. */
    @POST
    @Path("tokens")
    public Response issueToken(@PathParam("slug") String slug) {
        var made = connections.issueToken(known.named(slug).id(), new Actor.Operator());
        return Response.status(Response.Status.CREATED)
                .entity(DirectoryJson.of(made))
                .build();
    }

    /** Ends a token at once, on every node. Idempotent. */
    @DELETE
    @Path("tokens/{token}")
    public void revokeToken(@PathParam("slug") String slug, @PathParam("token") String token) {
        connections.revokeToken(known.named(slug).id(), uuid(token), new Actor.Operator());
    }

    /** What the directory asked, oldest first. */
    @GET
    @Path("requests")
    public PageJson<DirectoryRequestJson> requests(@PathParam("slug") String slug, @Context UriInfo uri) {
        var query = new QueryReading(uri.getQueryParameters());
        var filter = new DirectoryRequestFilter(
                query.optional("method", Kind.text(MAX_METHOD)).orElse(null),
                query.wholeNumber("status").orElse(null),
                query.flag("failed").orElse(null));
        var page = query.page();
        query.complete();
        return PageJson.of(connections.requests(known.named(slug).id(), filter, page), DirectoryRequestJson::of);
    }

    private static MembersFate fate(String word) {
        return switch (word) {
            case "keep" -> MembersFate.KEEP;
            case "remove" -> MembersFate.REMOVE;
            default -> throw new InvalidValue("members", "Use keep or remove.");
        };
    }

    private static UUID uuid(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // falls through to the one answer for every id that cannot be one
        }
        throw new RefusedWith(Problems.notFound());
    }
}
