package io.musterbook.directorysync.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.connection.ScimAddress;
import io.musterbook.directorysync.internal.query.Found;
import io.musterbook.directorysync.internal.scim.message.ListResponse;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the answers of the endpoint. */
@ApplicationScoped
class Answers {
    static final String SCIM_JSON = "application/scim+json;charset=UTF-8";

    private final URI publicUrl;

    @Inject
    Answers(@ConfigProperty(name = "musterbook.public-url") URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The base URL of a connection. */
    URI base(ConnectionId connection) {
        return ScimAddress.of(publicUrl, connection);
    }

    Response ok(JsonNode body) {
        return Response.ok(ScimJson.write(body), SCIM_JSON).build();
    }

    Response ok(Representation resource, Projection projection) {
        return tagged(Response.ok(resource.json().apply(projection), SCIM_JSON), resource)
                .header(HttpHeaders.CONTENT_LOCATION, resource.location())
                .build();
    }

    Response created(Representation resource, Projection projection) {
        return tagged(Response.created(URI.create(resource.location())), resource)
                .type(SCIM_JSON)
                .entity(resource.json().apply(projection))
                .build();
    }

    Response noContent(Representation resource) {
        return tagged(Response.noContent(), resource).build();
    }

    Response notModified(Representation resource) {
        return tagged(Response.notModified(), resource).build();
    }

    Response list(Found found) {
        return Response.ok(
                        ListResponse.of(found.total(), found.startIndex(), found.page(), found.nextCursor()), SCIM_JSON)
                .build();
    }

    private static ResponseBuilder tagged(ResponseBuilder answer, Representation resource) {
        return answer.header(HttpHeaders.ETAG, resource.version().tag());
    }
}
