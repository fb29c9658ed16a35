package io.musterbook.directorysync.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.query.Cursors;
import io.musterbook.directorysync.internal.query.PageLimits;
import io.musterbook.directorysync.internal.scim.bulk.BulkRequest;
import io.musterbook.directorysync.internal.scim.message.ListResponse;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.schema.Discovery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this endpoint can do, RFC 7644 section 4. Generated from the definitions that the endpoint itself works by. */
@Path("/v2/{connection}")
@RequestScoped
public class DiscoveryResource {
    private final PageLimits pages;
    private final Answers answers;
    private final ScimRequest request;

    @Inject
    DiscoveryResource(PageLimits pages, Answers answers, ScimRequest request) {
        this.pages = pages;
        this.answers = answers;
        this.request = request;
    }

    /** What of the protocol is supported. Some clients ask for it in the plural (erratum 4978). */
    @GET
    @Path("{name: ServiceProviderConfigs?}")
    public Response serviceProviderConfig(@QueryParam("filter") @Nullable String filter) {
        refuse(filter);
        return answers.ok(Discovery.serviceProviderConfig(base(), limits()));
    }

    /** The schemas. */
    @GET
    @Path("Schemas")
    public Response schemas(@QueryParam("filter") @Nullable String filter) {
        refuse(filter);
        return list(Discovery.schemas(base()));
    }

    /** One schema. */
    @GET
    @Path("Schemas/{id}")
    public Response schema(@PathParam("id") String id) {
        return one(Discovery.schemas(base()), "id", id);
    }

    /** The types of resources. */
    @GET
    @Path("ResourceTypes")
    public Response resourceTypes(@QueryParam("filter") @Nullable String filter) {
        refuse(filter);
        return list(Discovery.resourceTypes(base()));
    }

    /** One type of resource. */
    @GET
    @Path("ResourceTypes/{name}")
    public Response resourceType(@PathParam("name") String name) {
        return one(Discovery.resourceTypes(base()), "name", name);
    }

    private Response list(List<ObjectNode> nodes) {
        var resources = nodes.stream().map(ScimJson::write).toList();
        return Response.ok(ListResponse.of((long) nodes.size(), 1, resources, null), Answers.SCIM_JSON)
                .build();
    }

    private Response one(List<ObjectNode> nodes, String key, String value) {
        return nodes.stream()
                .filter(node -> node.path(key).asText().equals(value))
                .findFirst()
                .map(answers::ok)
                .orElseThrow(() -> ScimException.notFound("There is no such schema or resource type."));
    }

    private Discovery.Limits limits() {
        return new Discovery.Limits(
                pages.usual(),
                pages.largest(),
                Math.toIntExact(Cursors.TIMEOUT.toSeconds()),
                BulkRequest.MAX_OPERATIONS,
                BulkRequest.MAX_PAYLOAD);
    }

    private URI base() {
        return answers.base(request.caller().connection());
    }

    /** RFC 7644 section 4: a filter on these is answered with 403. */
    private static void refuse(@Nullable String filter) {
        if (filter != null) {
            throw ScimException.of(403, null, "These resources cannot be filtered. Ask without the filter.");
        }
    }
}
