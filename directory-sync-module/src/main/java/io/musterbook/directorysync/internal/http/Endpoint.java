package io.musterbook.directorysync.internal.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.query.Found;
import io.musterbook.directorysync.internal.query.SearchRequest;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.scim.projection.Projection;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;

/**
 * What can be done with one type of resource, by a request of its own or by an operation of a bulk. Refusals are
 * {@link io.musterbook.directorysync.internal.scim.message.ScimException}s.
 */
interface Endpoint {
    ResourceSchema schema();

    /** Bytes of a body at most. */
    int bodyLimit();

    Found search(SearchRequest request, Projection projection);

    Representation find(String id);

    Representation create(ObjectNode body);

    Representation replace(String id, Precondition precondition, ObjectNode body);

    /**
     * Changes a resource; the answer carries it unless it is too large to be sent unasked.
     *
     * @param named whether the client names a media type that it takes
     */
    Patched patch(String id, Precondition precondition, ObjectNode body, Projection projection, boolean named);

    void delete(String id, Precondition precondition);
}
