package io.musterbook.directorysync.internal.scim.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The documents by which a client learns what this server does. They say the truth: a feature is announced when it
 * works.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644#section-4">RFC 7644 section 4</a>, RFC 9865 for pagination
 */
public final class Discovery {
    private static final String SCHEMAS = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final String DOCUMENTATION = "https://www.rfc-editor.org/rfc/rfc7644";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Discovery() {}

    /**
     * The bounds that the endpoint works with.
     *
     * @param defaultPage resources on a page where no count is sent
     * @param maxPage resources on a page at most
     * @param cursorTimeout seconds
     * @param bulkOperations operations in a bulk request at most
     * @param bulkPayload bytes of a bulk request at most
     */
    public record Limits(int defaultPage, int maxPage, int cursorTimeout, int bulkOperations, int bulkPayload) {}

    /**
     * What the server supports.
     *
     * @param base the SCIM base address of the connection
     */
    public static ObjectNode serviceProviderConfig(URI base, Limits limits) {
        var config = JSON.objectNode();
        config.putArray("schemas").add(SCHEMAS + "ServiceProviderConfig");
        config.put("documentationUri", DOCUMENTATION);
        config.putObject("patch").put("supported", true);
        config.putObject("bulk")
                .put("supported", true)
                .put("maxOperations", limits.bulkOperations())
                .put("maxPayloadSize", limits.bulkPayload());
        config.putObject("filter").put("supported", true).put("maxResults", limits.maxPage());
        config.putObject("changePassword").put("supported", false);
        config.putObject("sort").put("supported", true);
        config.putObject("etag").put("supported", true);
        config.putObject("pagination")
                .put("cursor", true)
                .put("index", true)
                .put("defaultPaginationMethod", "index")
                .put("defaultPageSize", limits.defaultPage())
                .put("maxPageSize", limits.maxPage())
                .put("cursorTimeout", limits.cursorTimeout());
        config.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "OAuth Bearer Token")
                .put("description", "The token that the Security page shows when Directory Sync is configured.")
                .put("specUri", "https://www.rfc-editor.org/rfc/rfc6750")
                .put("documentationUri", "https://www.rfc-editor.org/rfc/rfc6750")
                .put("primary", true);
        return withMeta(config, "ServiceProviderConfig", base, "/ServiceProviderConfig");
    }

    /** Every schema of the resources here, each with its address under {@code /Schemas}. */
    public static List<ObjectNode> schemas(URI base) {
        return Stream.of(UserSchema.USER, GroupSchema.GROUP, UserSchema.ENTERPRISE)
                .map(schema -> schema(schema, base))
                .toList();
    }

    /** Every type of resource here, each with its address under {@code /ResourceTypes}. */
    public static List<ObjectNode> resourceTypes(URI base) {
        return Stream.of(ResourceSchema.USER, ResourceSchema.GROUP)
                .map(type -> resourceType(type, base))
                .toList();
    }

    private static ObjectNode resourceType(ResourceSchema type, URI base) {
        var node = JSON.objectNode();
        node.putArray("schemas").add(SCHEMAS + "ResourceType");
        node.put("id", type.name());
        node.put("name", type.name());
        node.put("endpoint", type.endpoint());
        node.put("description", type.core().description());
        node.put("schema", type.core().id());
        var extensions = node.putArray("schemaExtensions");
        type.extensions()
                .forEach(extension ->
                        extensions.addObject().put("schema", extension.id()).put("required", false));
        return withMeta(node, "ResourceType", base, "/ResourceTypes/" + type.name());
    }

    private static ObjectNode schema(Schema schema, URI base) {
        var node = JSON.objectNode();
        node.putArray("schemas").add(SCHEMAS + "Schema");
        node.put("id", schema.id());
        node.put("name", schema.name());
        node.put("description", schema.description());
        node.set("attributes", attributes(schema.attributes()));
        return withMeta(node, "Schema", base, "/Schemas/" + schema.id());
    }

    private static ArrayNode attributes(List<Attribute> attributes) {
        var array = JSON.arrayNode();
        attributes.forEach(attribute -> array.add(attribute(attribute)));
        return array;
    }

    private static ObjectNode attribute(Attribute attribute) {
        var node = JSON.objectNode();
        node.put("name", attribute.name());
        node.put("type", attribute.type().wireName());
        node.put("multiValued", attribute.multiValued());
        node.put("description", attribute.description());
        node.put("required", attribute.required());
        if (!attribute.canonicalValues().isEmpty()) {
            var values = node.putArray("canonicalValues");
            attribute.canonicalValues().forEach(values::add);
        }
        if (!attribute.isComplex()) {
            node.put("caseExact", attribute.caseExact());
            node.put("uniqueness", attribute.uniqueness().wireName());
        }
        node.put("mutability", attribute.mutability().wireName());
        node.put("returned", attribute.returned().wireName());
        if (!attribute.referenceTypes().isEmpty()) {
            var types = node.putArray("referenceTypes");
            attribute.referenceTypes().forEach(types::add);
        }
        if (attribute.isComplex()) {
            node.set("subAttributes", attributes(attribute.subAttributes()));
        }
        return node;
    }

    private static ObjectNode withMeta(ObjectNode node, String type, URI base, String path) {
        var text = base.toString();
        var root = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        node.putObject("meta").put("resourceType", type).put("location", root + path);
        return node;
    }
}
