package io.musterbook.directorysync.internal.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a PATCH.
 *
 * @param kind what to do
 * @param path the text of the path, or null for the resource itself
 * @param value the value, or null if none was sent; a JSON null is a value
 */
public record PatchOperation(
        Kind kind, @Nullable String path, @Nullable JsonNode value) {
    /** What an operation does. */
    public enum Kind {
        /** Adds values, or sets one. */
        ADD,
        /** Takes values away. */
        REMOVE,
        /** Puts values in the place of others. */
        REPLACE
    }

    /** The same operation at another path. */
    public PatchOperation at(String otherPath) {
        return new PatchOperation(kind, otherPath, value);
    }

    /** The same operation with another value. */
    public PatchOperation with(JsonNode otherValue) {
        return new PatchOperation(kind, path, otherValue);
    }

    /**
     * The same operation, the keys of its value renamed; itself if the value is no object or no name changes.
     *
     * @throws ScimException 400 {@code invalidValue} if two keys become one
     */
    public PatchOperation withKeys(UnaryOperator<String> rename) {
        if (!(value instanceof ObjectNode object)) {
            return this;
        }
        var renamed = JsonNodeFactory.instance.objectNode();
        boolean changed = false;
        for (var entry : object.properties()) {
            var name = rename.apply(entry.getKey());
            changed |= !name.equals(entry.getKey());
            if (renamed.has(name)) {
                throw ScimException.invalid(
                        ScimType.INVALID_VALUE, "The value of an operation names one attribute twice. Send it once.");
            }
            renamed.set(name, entry.getValue());
        }
        return changed ? with(renamed) : this;
    }
}
