package io.musterbook.directorysync.internal.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.store.StoredGroup;
import java.util.List;
import java.util.UUID;

/**
 * SCIM writes on groups. Each call is one transaction. Refusals are
 * {@link io.musterbook.directorysync.internal.scim.message.ScimException}s and change nothing.
 */
public interface ProvisionedGroups {
    /** POST, RFC 7644 section 3.3. */
    Outcome create(ScimCaller caller, ObjectNode body, Tolerances tolerances);

    /** PUT, RFC 7644 section 3.5.1. */
    Outcome replace(ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances);

    /** PATCH, RFC 7644 section 3.5.2. */
    Outcome patch(ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances);

    /** DELETE, RFC 7644 section 3.6. The users stay. */
    void delete(ScimCaller caller, UUID id, Precondition precondition);

    /**
     * What a write did.
     *
     * @param skipped members that were named and are nobody here, as they were written
     * @param withheld whether additions were left out because the plan or the connection's state allows only losses
     */
    record Outcome(StoredGroup group, List<String> skipped, boolean withheld) {}
}
