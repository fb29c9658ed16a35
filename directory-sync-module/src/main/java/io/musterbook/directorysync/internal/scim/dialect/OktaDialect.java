package io.musterbook.directorysync.internal.scim.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.schema.Mutability;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.List;

/**
 * Okta repeats {@code id} inside the value of a PATCH without path when it renames a group or overwrites its members.
 * What only the server writes is left out; the id in the address counts.
 *
 * @see <a href="https://developer.okta.com/docs/api/openapi/okta-scim/guides/scim-20/">Okta's SCIM 2.0 reference</a>
 */
public final class OktaDialect implements PatchDialect {
    @Override
    public List<PatchOperation> rewrite(PatchOperation operation, ResourceSchema schema, Tolerances tolerances) {
        if (operation.path() != null || !(operation.value() instanceof ObjectNode object)) {
            return List.of(operation);
        }
        var kept = object.objectNode();
        for (var entry : object.properties()) {
            if (!isOurs(entry.getKey(), schema)) {
                kept.set(entry.getKey(), entry.getValue());
            }
        }
        if (kept.size() == object.size()) {
            return List.of(operation);
        }
        tolerances.used(Tolerance.READ_ONLY_IGNORED);
        return kept.isEmpty() ? List.of() : List.of(operation.with(kept));
    }

    private static boolean isOurs(String key, ResourceSchema schema) {
        return schema.resolve(key)
                .map(path -> path.attribute())
                .filter(attribute -> attribute.mutability() == Mutability.READ_ONLY)
                .isPresent();
    }
}
