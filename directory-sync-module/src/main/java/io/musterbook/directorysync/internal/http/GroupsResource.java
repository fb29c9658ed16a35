package io.musterbook.directorysync.internal.http;

import io.musterbook.directorysync.internal.provisioning.ProvisionedGroups;
import io.musterbook.directorysync.internal.provisioning.ProvisionedGroups.Outcome;
import io.musterbook.directorysync.internal.provisioning.Refusals;
import io.musterbook.directorysync.internal.provisioning.ResourceId;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.store.GroupTable;
import io.musterbook.directorysync.internal.store.StoredGroup;
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

/** Groups, RFC 7644 section 3. */
@Path("/v2/{connection}/Groups")
@RequestScoped
public class GroupsResource {
    private static final int SHOWN_SKIPPED = 20;

    private final ProvisionedGroups provisioned;
    private final GroupTable groups;
    private final GroupSearch search;
    private final Answers answers;
    private final ScimRequest request;

    @Inject
    GroupsResource(
            ProvisionedGroups provisioned,
            GroupTable groups,
            GroupSearch search,
            Answers answers,
            ScimRequest request) {
        this.provisioned = provisioned;
        this.groups = groups;
        this.search = search;
        this.answers = answers;
        this.request = request;
    }

    /** A page of groups, all or those that match a filter. */
    @GET
    public Response list(
            @QueryParam("filter") @Nullable String filter,
            @QueryParam("startIndex") @Nullable String startIndex,
            @QueryParam("count") @Nullable String count,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var paging = Paging.of(startIndex, count);
        var projection = projection(attributes, excluded);
        var found = search.find(request.caller().connection(), filter, paging, projection.wants("members"), base());
        return answers.list(found.total(), paging, found.page(), projection);
    }

    /** One group. */
    @GET
    @Path("{id}")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var projection = projection(attributes, excluded);
        var group = groups.find(request.caller().connection(), id(id)).orElseThrow(Refusals::noGroup);
        return answers.ok(json(group, projection), projection);
    }

    /** Creates a group. */
    @POST
    public Response create(
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var projection = projection(attributes, excluded);
        var content = Body.read(body, Body.GROUP_LIMIT);
        var outcome = Attempts.of(() -> provisioned.create(request.caller(), content, request.tolerances()));
        request.about(outcome.group().id());
        note(outcome);
        return answers.created(
                ResourceJson.groupLocation(base(), outcome.group().id()),
                json(outcome.group(), projection),
                projection);
    }

    /** Replaces a group's name and members. */
    @PUT
    @Path("{id}")
    public Response replace(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var projection = projection(attributes, excluded);
        var content = Body.read(body, Body.GROUP_LIMIT);
        var outcome = Attempts.of(() -> provisioned.replace(request.caller(), id(id), content, request.tolerances()));
        note(outcome);
        return answers.ok(json(outcome.group(), projection), projection);
    }

    /** Changes a group. Answers 204, so that a large group is not read for nothing, unless attributes are asked for. */
    @PATCH
    @Path("{id}")
    public Response patch(
            @PathParam("id") String id,
            InputStream body,
            @QueryParam("attributes") @Nullable String attributes,
            @QueryParam("excludedAttributes") @Nullable String excluded) {
        var projection = projection(attributes, excluded);
        var content = Body.read(body, Body.GROUP_LIMIT);
        var outcome = Attempts.of(() -> provisioned.patch(request.caller(), id(id), content, request.tolerances()));
        note(outcome);
        return projection.isWhole()
                ? Response.noContent().build()
                : answers.ok(json(outcome.group(), projection), projection);
    }

    /** Deletes a group; its members stay. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        Attempts.run(() -> provisioned.delete(request.caller(), id(id)));
        return Response.noContent().build();
    }

    /** Shows in the request log who was skipped; what was withheld is refused now that the losses are committed. */
    private void note(Outcome outcome) {
        outcome.skipped().stream()
                .limit(SHOWN_SKIPPED)
                .forEach(member -> request.note("skipped unknown member " + member));
        if (outcome.skipped().size() > SHOWN_SKIPPED) {
            request.note("skipped " + (outcome.skipped().size() - SHOWN_SKIPPED) + " more unknown members");
        }
        if (outcome.withheld()) {
            throw Refusals.notGranted(request.caller());
        }
    }

    private byte[] json(StoredGroup group, Projection projection) {
        return search.json(group, projection.wants("members"), base());
    }

    private String base() {
        return answers.base(request.caller().connection()).toString();
    }

    private UUID id(String text) {
        var id = ResourceId.parse(text).orElseThrow(Refusals::noGroup);
        request.about(id);
        return id;
    }

    private static Projection projection(@Nullable String attributes, @Nullable String excluded) {
        return Projection.of(attributes, excluded, ResourceSchema.GROUP);
    }
}
