package io.musterbook.directorysync.internal.scim.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Entra ID, with {@code aadOptscim062020} in the tenant address, sends a PATCH without path whose keys are paths: {@code
 * name.givenName}, {@code urn:...:User:department}, {@code emails[type eq "work"].value}. Each becomes an operation with
 * that path, in the order sent, so that two keys about one e-mail meet in one e-mail.
 *
 * <p>Its other oddities are forgiven where the values are read: texts for booleans, a bare text for a manager, a remove
 * that lists its values, a filtered replace of an element that is not there.
 *
 * @see <a href="https://learn.microsoft.com/en-us/entra/identity/app-provisioning/application-provisioning-config-problem-scim-compatibility">
 *     Microsoft on its SCIM compatibility</a>
 */
public final class EntraDialect implements PatchDialect {
    @Override
    public List<PatchOperation> rewrite(PatchOperation operation, ResourceSchema schema, Tolerances tolerances) {
        if (operation.path() != null || !(operation.value() instanceof ObjectNode object)) {
            return List.of(operation);
        }
        var operations = new ArrayList<PatchOperation>();
        var plain = object.objectNode();
        for (var entry : object.properties()) {
            if (isPath(entry.getKey(), schema)) {
                tolerances.used(Tolerance.PATH_AS_KEY);
                plain = flush(plain, operation, operations);
                operations.add(new PatchOperation(operation.kind(), entry.getKey(), entry.getValue()));
            } else {
                plain.set(entry.getKey(), entry.getValue());
            }
        }
        if (operations.isEmpty()) {
            return List.of(operation);
        }
        flush(plain, operation, operations);
        return operations;
    }

    private static ObjectNode flush(ObjectNode plain, PatchOperation operation, List<PatchOperation> into) {
        if (plain.isEmpty()) {
            return plain;
        }
        into.add(operation.with(plain));
        return plain.objectNode();
    }

    /** A key that a tree cannot have but a path can; unknown names stay keys, and are ignored as such. */
    private static boolean isPath(String key, ResourceSchema schema) {
        if (schema.attribute(key) != null || schema.extension(key) != null) {
            return false;
        }
        int bracket = key.indexOf('[');
        return schema.resolve(bracket < 0 ? key : key.substring(0, bracket)).isPresent();
    }
}
