package io.musterbook.directorysync.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.internal.connection.ScimAddress;
import io.musterbook.directorysync.internal.scim.message.ListResponse;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
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

    Response ok(byte[] resource, Projection projection) {
        return Response.ok(project(resource, projection), SCIM_JSON).build();
    }

    Response ok(JsonNode body) {
        return Response.ok(ScimJson.write(body), SCIM_JSON).build();
    }

    Response created(String location, byte[] resource, Projection projection) {
        return Response.created(URI.create(location))
                .type(SCIM_JSON)
                .entity(project(resource, projection))
                .build();
    }

    Response list(long total, Paging paging, List<byte[]> resources, Projection projection) {
        var projected = resources.stream()
                .map(resource -> project(resource, projection))
                .toList();
        return Response.ok(ListResponse.of(total, paging.startIndex(), projected), SCIM_JSON)
                .build();
    }

    private static byte[] project(byte[] resource, Projection projection) {
        if (projection.isWhole()) {
            return resource;
        }
        ObjectNode whole = ScimJson.readObject(resource);
        return ScimJson.write(projection.apply(whole));
    }
}
