package io.musterbook.directorysync.internal.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SailPoint packs the object or list of a PATCH into a text: {@code "value": "{\"givenName\":\"Ada\"}"}. It is unpacked
 * where an object belongs; elsewhere a text that looks like JSON stays a text.
 *
 * @see <a href="https://documentation.sailpoint.com/">SailPoint's documentation, under its SCIM 2.0 connector</a>
 */
public final class SailPointDialect implements PatchDialect {
    @Override
    public List<PatchOperation> rewrite(PatchOperation operation, ResourceSchema schema, Tolerances tolerances) {
        var value = operation.value();
        if (value == null || !value.isTextual() || !takesObject(operation.path(), schema)) {
            return List.of(operation);
        }
        var unpacked = unpack(value.textValue().strip());
        if (unpacked == null) {
            return List.of(operation);
        }
        tolerances.used(Tolerance.JSON_IN_TEXT);
        return List.of(operation.with(unpacked));
    }

    private static boolean takesObject(@Nullable String path, ResourceSchema schema) {
        if (path == null) {
            return true;
        }
        int bracket = path.indexOf('[');
        if (bracket >= 0 && !path.endsWith("]")) {
            return false;
        }
        return schema.resolve(bracket < 0 ? path : path.substring(0, bracket))
                .map(found -> found.leaf() == null || found.leaf().isComplex())
                .orElse(false);
    }

    private static @Nullable JsonNode unpack(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return null;
        }
        try {
            return ScimJson.readValue(text);
        } catch (ScimException notJson) {
            return null;
        }
    }
}
