package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.query.PageLimits;
import io.musterbook.directorysync.internal.query.SearchRequest;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Users and groups, RFC 7644 section 3. */
@Path("/v2/{connection}/{type: [Uu]sers|[Gg]roups}")
@RequestScoped
public class ResourcesResource {
    /** An id, and not the name of a query. */
    private static final String ID = "{id: (?!\\.search$)[^/]+}";

    private final Endpoints endpoints;
    private final PageLimits limits;
    private final Answers answers;
    private final ScimRequest request;

    @Inject
    ResourcesResource(Endpoints endpoints, PageLimits limits, Answers answers, ScimRequest request) {
        this.endpoints = endpoints;
        this.limits = limits;
        this.answers = answers;
        this.request = request;
    }

    /** A page of resources, all or those that match a filter. */
    @GET
    public Response list(@PathParam("type") String type, @Context UriInfo uri) {
        return search(type, SearchRequest.of(uri.getQueryParameters()::getFirst, limits));
    }

    /** The same, asked for in a body: no personal data in the address. */
    @POST
    @Path(".search")
    public Response search(@PathParam("type") String type, InputStream body) {
        var content = Body.read(body, Body.USER_LIMIT);
        return search(type, SearchRequest.of(content, request.caller().strictness(), limits));
    }

    /** One resource; 304 if the client has this version already. */
    @GET
    @Path(ID)
    public Response get(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @Context UriInfo uri) {
        var endpoint = endpoints.at(type);
        var projection = projection(endpoint, uri);
        var found = endpoint.find(id);
        return Precondition.of(null, ifNoneMatch).isKnown(found.version())
                ? answers.notModified(found)
                : answers.ok(found, projection);
    }

    /** Creates a resource. */
    @POST
    public Response create(@PathParam("type") String type, InputStream body, @Context UriInfo uri) {
        var endpoint = endpoints.at(type);
        var projection = projection(endpoint, uri);
        return answers.created(endpoint.create(Body.read(body, endpoint.bodyLimit())), projection);
    }

    /** Replaces a resource. */
    @PUT
    @Path(ID)
    public Response replace(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            InputStream body,
            @Context UriInfo uri) {
        var endpoint = endpoints.at(type);
        var projection = projection(endpoint, uri);
        var content = Body.read(body, endpoint.bodyLimit());
        return answers.ok(endpoint.replace(id, Precondition.of(ifMatch, ifNoneMatch), content), projection);
    }

    /** Changes a resource. A group answers 204 if it is large or nobody says what media type is taken. */
    @PATCH
    @Path(ID)
    public Response patch(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            InputStream body,
            @Context UriInfo uri) {
        var endpoint = endpoints.at(type);
        var projection = projection(endpoint, uri);
        var content = Body.read(body, endpoint.bodyLimit());
        boolean named = accept != null && accept.contains("json");
        var patched = endpoint.patch(id, Precondition.of(ifMatch, ifNoneMatch), content, projection, named);
        return patched.shown() ? answers.ok(patched.resource(), projection) : answers.noContent(patched.resource());
    }

    /** Deletes a resource. */
    @DELETE
    @Path(ID)
    public Response delete(
            @PathParam("type") String type,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        endpoints.at(type).delete(id, Precondition.of(ifMatch, ifNoneMatch));
        return Response.noContent().build();
    }

    private Response search(String type, SearchRequest asked) {
        var endpoint = endpoints.at(type);
        var projection = Projection.of(asked.attributes(), asked.excludedAttributes(), endpoint.schema());
        return answers.list(endpoint.search(asked, projection));
    }

    private static Projection projection(Endpoint endpoint, UriInfo uri) {
        var parameters = uri.getQueryParameters();
        return Projection.of(
                parameters.getFirst("attributes"), parameters.getFirst("excludedAttributes"), endpoint.schema());
    }
}
