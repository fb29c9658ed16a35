package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.query.PageLimits;
import io.musterbook.directorysync.internal.query.SearchRequest;
import io.musterbook.directorysync.internal.query.Searches;
import io.musterbook.directorysync.internal.scim.bulk.BulkRequest;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** What stands at the base address itself: queries over everything, bulk requests, and the person behind a token. */
@Path("/v2/{connection}")
@RequestScoped
public class RootResource {
    private final Searches searches;
    private final Endpoints endpoints;
    private final Failures failures;
    private final PageLimits limits;
    private final Answers answers;
    private final ScimRequest request;

    @Inject
    RootResource(
            Searches searches,
            Endpoints endpoints,
            Failures failures,
            PageLimits limits,
            Answers answers,
            ScimRequest request) {
        this.searches = searches;
        this.endpoints = endpoints;
        this.failures = failures;
        this.limits = limits;
        this.answers = answers;
        this.request = request;
    }

    /** A page of users and groups, RFC 7644 section 3.4.2. */
    @GET
    public Response list(@Context UriInfo uri) {
        return search(SearchRequest.of(uri.getQueryParameters()::getFirst, limits));
    }

    /** The same, asked for in a body, RFC 7644 section 3.4.3. */
    @POST
    @Path(".search")
    public Response search(InputStream body) {
        return search(SearchRequest.of(
                Body.read(body, Body.USER_LIMIT), request.caller().strictness(), limits));
    }

    /** Many operations in one request, RFC 7644 section 3.7. */
    @POST
    @Path("Bulk")
    public Response bulk(InputStream body) {
        var content = Body.read(body, BulkRequest.MAX_PAYLOAD);
        var bulk = BulkRequest.parse(content, request.caller().strictness());
        var base = answers.base(request.caller().connection()).toString();
        return answers.ok(new Bulk(endpoints, failures, request, bulk, base).run());
    }

    /** A directory's token stands for no person, RFC 7644 section 3.11. */
    @GET
    @Path("Me")
    public Response me() {
        throw notAPerson();
    }

    /** As {@link #me}. */
    @POST
    @Path("Me")
    public Response createMe() {
        throw notAPerson();
    }

    /** As {@link #me}. */
    @PUT
    @Path("Me")
    public Response replaceMe() {
        throw notAPerson();
    }

    /** As {@link #me}. */
    @PATCH
    @Path("Me")
    public Response patchMe() {
        throw notAPerson();
    }

    /** As {@link #me}. */
    @DELETE
    @Path("Me")
    public Response deleteMe() {
        throw notAPerson();
    }

    private Response search(SearchRequest asked) {
        var forUsers = Projection.of(asked.attributes(), asked.excludedAttributes(), ResourceSchema.USER);
        var forGroups = Projection.of(asked.attributes(), asked.excludedAttributes(), ResourceSchema.GROUP);
        var connection = request.caller().connection();
        return answers.list(searches.all(
                connection, asked, forUsers, forGroups, answers.base(connection).toString()));
    }

    private static ScimException notAPerson() {
        return ScimException.of(
                501, null, "The token belongs to a directory and to no person, so /Me stands for nobody. Use /Users.");
    }
}
