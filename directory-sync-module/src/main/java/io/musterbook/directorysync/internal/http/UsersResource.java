package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.provisioning.ProvisionedUsers;
import io.musterbook.directorysync.internal.provisioning.Refusals;
import io.musterbook.directorysync.internal.provisioning.ResourceId;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.UserTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users, RFC 7644 section 3. */
@Path("/v2/{connection}/Users")
@RequestScoped
public class UsersResource {
    private final ProvisionedUsers provisioned;
    private final UserTable users;
    private final UserSearch search;
    private final Answers answers;
    private final ScimRequest request;

    @Inject
    UsersResource(
            ProvisionedUsers provisioned, UserTable users, UserSearch search, Answers answers, ScimRequest request) {
        this.provisioned = provisioned;
        this.users = users;
        this.search = search;
        this.answers = answers;
        this.request = request;
    }

    /** A page of users, all or those that match a filter. */
    @GET
    public Response list(
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("startIndex") @Nullable String startIndex,
            @QueryParam("count") @Nullable String count,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var paging = Paging.of(startIndex, count);
        var projection = projection(attributes, excluded);
        var found = search.find(request.caller().connection(), filter, paging, base());
        return answers.list(found.total(), paging, found.page(), projection);
    }

    /** One user. */
    @GET
    @Path("{id}")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var projection = projection(attributes, excluded);
        var user = users.find(request.caller().connection(), id(id)).orElseThrow(Refusals::noUser);
        return answers.ok(json(user), projection);
    }

    /** Creates a user. */
    @POST
    public Response create(
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var projection = projection(attributes, excluded);
        var content = Body.read(body, Body.USER_LIMIT);
        var user = Attempts.of(() -> provisioned.create(request.caller(), content, request.tolerances()));
        request.about(user.id());
        return answers.created(ResourceJson.userLocation(base(), user.id()), json(user), projection);
    }

    /** Replaces a user's profile. */
    @PUT
    @Path("{id}")
    public Response replace(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var projection = projection(attributes, excluded);
        var content = Body.read(body, Body.USER_LIMIT);
        var user = Attempts.of(() -> provisioned.replace(request.caller(), id(id), content, request.tolerances()));
        return answers.ok(json(user), projection);
    }

    /** Changes a user's profile. */
    @PATCH
    @Path("{id}")
    public Response patch(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var projection = projection(attributes, excluded);
        var content = Body.read(body, Body.USER_LIMIT);
        var user = Attempts.of(() -> provisioned.patch(request.caller(), id(id), content, request.tolerances()));
        return answers.ok(json(user), projection);
    }

    /** Deletes a user. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        Attempts.run(() -> provisioned.delete(request.caller(), id(id)));
        return Response.noContent().build();
    }

    private byte[] json(StoredUser user) {
        return ResourceJson.user(user, base());
    }

    private String base() {
        return answers.base(request.caller().connection()).toString();
    }

    private UUID id(String text) {
        var id = ResourceId.parse(text).orElseThrow(Refusals::noUser);
        request.about(id);
        return id;
    }

    private static Projection projection(@Nullable String attributes, @Nullable String excluded) {
        return Projection.of(attributes, excluded, ResourceSchema.USER);
    }
}
