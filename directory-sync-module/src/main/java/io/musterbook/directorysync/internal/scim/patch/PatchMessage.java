package io.musterbook.directorysync.internal.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.dialect.PatchOperation;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.resource.Blank;
import io.musterbook.directorysync.internal.scim.resource.ResourceReader;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.schema.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the operations out of the body of a PATCH, without knowing yet what they are about. */
final class PatchMessage {
    private static final String PATCH_OP = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private final Strictness strictness;
    private final Tolerances tolerances;

    PatchMessage(Strictness strictness, Tolerances tolerances) {
        this.strictness = strictness;
        this.tolerances = tolerances;
    }

    List<PatchOperation> read(ObjectNode body) {
        requireSchema(body);
        var raw = ResourceReader.find(body, "Operations");
        if (!body.has("Operations")) {
            tolerances.used(Tolerance.LETTER_CASE);
        }
        if (raw instanceof ObjectNode one && isLenient()) {
            tolerances.used(Tolerance.ONE_FOR_LIST);
            raw = JsonNodeFactory.instance.arrayNode().add(one);
        }
        if (raw == null || !raw.isArray()) {
            throw PatchRequest.syntax("A PATCH needs a list named \"Operations\".");
        }
        if (raw.size() > PatchRequest.MAX_OPERATIONS) {
            throw PatchRequest.tooLarge("operations", PatchRequest.MAX_OPERATIONS);
        }
        if (raw.isEmpty()) {
            forgive(Tolerance.EMPTY_OPERATIONS, "A PATCH needs at least one operation.");
        }
        var operations = new ArrayList<PatchOperation>(raw.size());
        for (var operation : raw) {
            operations.add(operation(operation));
        }
        return operations;
    }

    private void requireSchema(ObjectNode body) {
        var schemas = ResourceReader.find(body, "schemas");
        if (schemas != null) {
            for (var urn : schemas) {
                if (Names.same(urn.textValue(), PATCH_OP)) {
                    return;
                }
            }
        }
        forgive(Tolerance.SCHEMAS_MISSING, "\"schemas\" must name " + PATCH_OP + ".");
    }

    private PatchOperation operation(JsonNode raw) {
        if (!raw.isObject()) {
            throw PatchRequest.syntax("Each operation of a PATCH must be an object with \"op\".");
        }
        var kind = kind(ResourceReader.find(raw, "op"));
        var path = path(ResourceReader.find(raw, "path"));
        var value = ResourceReader.find(raw, "value");
        if (kind == PatchOperation.Kind.REMOVE) {
            if (path == null) {
                throw ScimException.invalid(
                        ScimType.NO_TARGET, "A remove operation needs a \"path\" that says what to remove.");
            }
            return new PatchOperation(kind, path, value != null && value.isNull() ? null : value);
        }
        if (value == null) {
            throw ScimException.invalid(
                    ScimType.INVALID_VALUE,
                    "An " + kind.name().toLowerCase(Locale.ROOT) + " operation needs a \"value\".");
        }
        return new PatchOperation(kind, path, value);
    }

    private PatchOperation.Kind kind(@Nullable JsonNode op) {
        if (op != null && op.isTextual()) {
            for (var kind : PatchOperation.Kind.values()) {
                var word = kind.name().toLowerCase(Locale.ROOT);
                if (Names.same(op.textValue(), word)) {
                    if (!op.textValue().equals(word)) {
                        tolerances.used(Tolerance.LETTER_CASE);
                    }
                    return kind;
                }
            }
        }
        throw PatchRequest.syntax("The \"op\" of an operation must be add, remove or replace.");
    }

    private @Nullable String path(@Nullable JsonNode path) {
        if (path == null) {
            return null;
        }
        if (Blank.isBlank(path)) {
            if (!isLenient()) {
                throw ScimException.invalid(
                        ScimType.INVALID_PATH, "The \"path\" of an operation is empty. Leave it out instead.");
            }
            tolerances.used(Tolerance.EMPTY_PATH);
            return null;
        }
        if (!path.isTextual()) {
            throw ScimException.invalid(ScimType.INVALID_PATH, "The \"path\" of an operation must be a text.");
        }
        return path.textValue().strip();
    }

    private boolean isLenient() {
        return strictness == Strictness.LENIENT;
    }

    private void forgive(Tolerance tolerance, String complaint) {
        if (!isLenient()) {
            throw PatchRequest.syntax(complaint);
        }
        tolerances.used(tolerance);
    }
}
