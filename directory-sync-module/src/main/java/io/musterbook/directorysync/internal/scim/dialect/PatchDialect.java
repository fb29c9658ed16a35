package io.musterbook.directorysync.internal.scim.dialect;

import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.List;

/**
 * Brings what one vendor sends in a PATCH to operations that the RFC knows. Without state; the lenient profile applies
 * every dialect in turn, since a client cannot be told by its User-Agent.
 */
public interface PatchDialect {
    /** All of them, in the order in which they are applied. */
    List<PatchDialect> ALL =
            List.of(new SailPointDialect(), new OneLoginDialect(), new OktaDialect(), new EntraDialect());

    /**
     * Rewrites one operation.
     *
     * @param tolerances told what was forgiven
     * @return the operations to apply in its place, in order; the operation itself if nothing is odd about it
     */
    List<PatchOperation> rewrite(PatchOperation operation, ResourceSchema schema, Tolerances tolerances);
}
