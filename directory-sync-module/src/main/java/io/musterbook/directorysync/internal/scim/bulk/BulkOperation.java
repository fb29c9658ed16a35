package io.musterbook.directorysync.internal.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.resource.ResourceReader;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a bulk request, as it was sent.
 *
 * @param method in capitals; empty if none was sent
 * @param path such as {@code /Users} or {@code /Groups/<id>}; empty if none was sent
 * @param bulkId the name that other operations use for what this one creates
 * @param version the entity tag that the resource must have
 */
public record BulkOperation(
        String method,
        String path,
        @Nullable String bulkId,
        @Nullable String version,
        @Nullable ObjectNode data) {

    static BulkOperation read(JsonNode element) {
        if (!(element instanceof ObjectNode operation)) {
            throw ScimException.invalid(ScimType.INVALID_SYNTAX, "Each operation of a bulk request is an object.");
        }
        var method = text(operation, "method");
        var path = text(operation, "path");
        return new BulkOperation(
                method == null ? "" : method.toUpperCase(Locale.ROOT),
                path == null ? "" : path,
                text(operation, "bulkId"),
                text(operation, "version"),
                ResourceReader.find(operation, "data") instanceof ObjectNode data ? data : null);
    }

    /** The endpoint's name, the first segment of the path. */
    public String endpoint() {
        return segment(0);
    }

    /** The id in the path, or empty. */
    public String id() {
        return segment(1);
    }

    /** The bulkIds that the operation names in its path and its data. */
    public Set<String> references() {
        return References.in(id(), data);
    }

    /** The operation with ids where it named bulkIds. */
    public BulkOperation with(Map<String, String> ids) {
        return new BulkOperation(
                method,
                "/" + endpoint() + (id().isEmpty() ? "" : "/" + References.resolve(id(), ids)),
                bulkId,
                version,
                data == null ? null : References.resolve(data, ids));
    }

    /** The operation without what refers to those bulkIds, to break a circle. */
    public BulkOperation without(Set<String> bulkIds) {
        return new BulkOperation(method, path, bulkId, version, data == null ? null : References.remove(data, bulkIds));
    }

    private String segment(int index) {
        var segments = (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
        return index < segments.length ? segments[index] : "";
    }

    private static @Nullable String text(ObjectNode operation, String name) {
        var value = ResourceReader.find(operation, name);
        return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
    }
}
