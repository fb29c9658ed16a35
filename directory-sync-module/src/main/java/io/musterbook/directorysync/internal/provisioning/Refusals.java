package io.musterbook.directorysync.internal.provisioning;

import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.workspace.SeatLimitReached;

/** The refusals of SCIM writes in words for the admin who reads them in the directory's console. */
public final class Refusals {
    private Refusals() {}

    /** No user has the id. */
    public static ScimException noUser() {
        return ScimException.notFound(
                "No user has this id. It was deleted or never existed here; assign the person again.");
    }

    /** No group has the id. */
    public static ScimException noGroup() {
        return ScimException.notFound(
                "No group has this id. It was deleted or never existed here; push the group again.");
    }

    static ScimException nameTaken(boolean active) {
        return ScimException.of(
                409,
                ScimType.UNIQUENESS,
                active
                        ? "A user with this userName exists already. Look it up by userName and update it instead."
                        : "A user with this userName exists already and is inactive. Assigning the person again finds it"
                                + " and makes it active.");
    }

    static ScimException groupNameTaken() {
        return ScimException.of(
                409,
                ScimType.UNIQUENESS,
                "A group with this displayName exists already. Link the pushed group to it, or rename one of them.");
    }

    /** The plan or the connection's state lets only losses through. */
    public static ScimException notGranted(ScimCaller caller) {
        return ScimException.of(
                403,
                null,
                caller.state() == ConnectionState.DISABLED
                        ? "Directory Sync is switched off for this workspace: people can be deactivated, nothing else."
                                + " Ask an admin of the workspace to switch it on again."
                        : "This workspace's plan has no Directory Sync: people can be deactivated, nothing else. Upgrade it"
                                + " to Enterprise, then retry.");
    }

    /** Rule of the seats, word for word. */
    public static ScimException noSeat(SeatLimitReached full) {
        return ScimException.of(
                403, null, full.getMessage() + " Free or buy seats, then in Okta: Dashboard > Tasks > Retry Selected.");
    }

    static ScimException invalid(String detail) {
        return ScimException.invalid(ScimType.INVALID_VALUE, detail);
    }
}
