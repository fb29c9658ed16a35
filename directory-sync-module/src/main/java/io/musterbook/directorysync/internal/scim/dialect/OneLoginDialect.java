package io.musterbook.directorysync.internal.scim.dialect;

import io.musterbook.directorysync.internal.scim.resource.Tolerance;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.scim.schema.ScimOneNames;
import java.util.List;

/**
 * OneLogin writes the URNs of SCIM 1, sometimes with 2.0 in them, although it speaks SCIM 2.0.
 *
 * @see <a href="https://developers.onelogin.com/scim">OneLogin on SCIM</a>
 * @see <a href="https://github.com/goauthentik/authentik/issues/11249">what it sends</a>
 */
public final class OneLoginDialect implements PatchDialect {
    @Override
    public List<PatchOperation> rewrite(PatchOperation operation, ResourceSchema schema, Tolerances tolerances) {
        var path = operation.path();
        var modern = path == null ? operation.withKeys(ScimOneNames::modern) : operation.at(ScimOneNames.modern(path));
        if (!modern.equals(operation)) {
            tolerances.used(Tolerance.SCIM_ONE_URN);
        }
        return List.of(modern);
    }
}
