package io.musterbook.directorysync.internal.scim.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.resource.ResourceReader;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.schema.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulk request, RFC 7644 section 3.7.
 *
 * @param failOnErrors after how many errors to stop; {@link Integer#MAX_VALUE} for never
 */
public record BulkRequest(List<BulkOperation> operations, int failOnErrors) {
    /** Operations in one request. */
    public static final int MAX_OPERATIONS = 1_000;

    /** Bytes of one request. */
    public static final int MAX_PAYLOAD = 5 << 20;

    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    /** Keeps the operations as they are now. */
    public BulkRequest {
        operations = List.copyOf(operations);
    }

    /**
     * Reads the message. What is wrong with one operation is found when its turn comes, and fails that one alone.
     *
     * @throws ScimException 413 for more than {@value #MAX_OPERATIONS} operations, 400 if it is no bulk request or a bulkId
     *     is there twice
     */
    public static BulkRequest parse(ObjectNode body, Strictness strictness) {
        requireSchema(body, strictness);
        var list = ResourceReader.find(body, "Operations");
        if (list == null || !list.isArray()) {
            throw syntax("A bulk request has a list \"Operations\".");
        }
        if (list.size() > MAX_OPERATIONS) {
            throw ScimException.of(
                    413,
                    null,
                    "The request holds " + list.size() + " operations; the limit (maxOperations) is " + MAX_OPERATIONS
                            + ". Send several smaller requests.");
        }
        var operations = new ArrayList<BulkOperation>(list.size());
        var bulkIds = new HashSet<String>();
        for (var element : list) {
            var operation = BulkOperation.read(element);
            if (operation.bulkId() != null && !bulkIds.add(operation.bulkId())) {
                throw ScimException.invalid(
                        ScimType.INVALID_VALUE, "Two operations have the same bulkId. Give each one of its own.");
            }
            operations.add(operation);
        }
        return new BulkRequest(operations, failOnErrors(ResourceReader.find(body, "failOnErrors")));
    }

    private static void requireSchema(ObjectNode body, Strictness strictness) {
        var schemas = ResourceReader.find(body, "schemas");
        boolean named = schemas != null && schemas.valueStream().anyMatch(urn -> Names.same(urn.asText(), SCHEMA));
        if (!named && strictness == Strictness.STRICT) {
            throw syntax("The body is no BulkRequest: \"schemas\" must hold \"" + SCHEMA + "\".");
        }
    }

    private static int failOnErrors(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return Integer.MAX_VALUE;
        }
        if (!value.isInt() || value.intValue() < 1) {
            throw ScimException.invalid(ScimType.INVALID_VALUE, "failOnErrors is a whole number from 1.");
        }
        return value.intValue();
    }

    private static ScimException syntax(String detail) {
        return ScimException.invalid(ScimType.INVALID_SYNTAX, detail);
    }
}
