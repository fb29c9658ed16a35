package io.musterbook.directorysync.internal.provisioning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.connection.ScimCaller;
import io.musterbook.directorysync.internal.refusals.RefusalBook;
import io.musterbook.directorysync.internal.representation.Precondition;
import io.musterbook.directorysync.internal.scim.resource.Tolerances;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.UserTable;
import io.musterbook.directorysync.internal.sync.PersonProfile;
import io.musterbook.workspace.IdentityKey;
import io.musterbook.workspace.SeatLimitReached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps who was refused for want of a seat, after the refused transaction is rolled back. */
@ApplicationScoped
public class SeatKeepingUsers implements ProvisionedUsers {
    private static final int MAX_NAME = 320;
    private static final int MAX_DISPLAY_NAME = 256;

    private final TransactedUsers users;
    private final UserTable table;
    private final RefusalBook refusals;

    @Inject
    SeatKeepingUsers(TransactedUsers users, UserTable table, RefusalBook refusals) {
        this.users = users;
        this.table = table;
        this.refusals = refusals;
    }

    @Override
    public StoredUser create(ScimCaller caller, ObjectNode body, Tolerances tolerances) {
        try {
            return users.create(caller, body, tolerances);
        } catch (SeatLimitReached full) {
            keep(caller, body);
            throw full;
        }
    }

    @Override
    public StoredUser replace(
            ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances) {
        return keeping(caller, id, () -> users.replace(caller, id, precondition, body, tolerances));
    }

    @Override
    public StoredUser patch(
            ScimCaller caller, UUID id, Precondition precondition, ObjectNode body, Tolerances tolerances) {
        return keeping(caller, id, () -> users.patch(caller, id, precondition, body, tolerances));
    }

    @Override
    public void delete(ScimCaller caller, UUID id, Precondition precondition) {
        users.delete(caller, id, precondition);
    }

    private StoredUser keeping(ScimCaller caller, UUID id, Supplier<StoredUser> write) {
        try {
            return write.get();
        } catch (SeatLimitReached full) {
            table.find(caller.connection(), id)
                    .ifPresent(user -> keep(caller, user.document().tree()));
            throw full;
        }
    }

    private void keep(ScimCaller caller, ObjectNode document) {
        var userName = document.path("userName").asText();
        IdentityKey.parse(userName)
                .ifPresent(key -> refusals.keep(
                        caller.tenant(),
                        key,
                        cut(userName, MAX_NAME),
                        cut(PersonProfile.of(document).displayName(), MAX_DISPLAY_NAME)));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
