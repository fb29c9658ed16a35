package io.musterbook.directorysync.internal.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.store.StoredUser;
import java.util.UUID;

/**
 * The transactions behind {@link ProvisionedUsers}. Each call is one transaction that holds the user, its effects on the workspace, their audit rows
 * and the mail that follows. Refusals are {@link io.musterbook.directorysync.internal.scim.message.ScimException}s and
 * change nothing.
 */
public interface TransactedUsers {
    /** POST, RFC 7644 section 3.3. */
    StoredUser create(ScimCaller caller, ObjectNode body, Tolerances tolerances);

    /** PUT, RFC 7644 section 3.5.1. */
    StoredUser replace(ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances);

    /** PATCH, RFC 7644 section 3.5.2. */
    StoredUser patch(ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances);

    /** DELETE, RFC 7644 section 3.6: a deactivation, and a tombstone. */
    void delete(ScimCaller caller, UUID id, Precondition precondition);
}
