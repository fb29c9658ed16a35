package io.musterbook.directorysync.internal.store;

import io.musterbook.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A directory user as stored.
 *
 * @param groups the groups it is in, by name
 */
public record StoredUser(
        UUID id,
        String userName,
        @Nullable String externalId,
        boolean active,
        @Nullable MemberId member,
        Document document,
        long version,
        Instant createdAt,
        Instant changedAt,
        List<GroupName> groups) {
    /** A group, as a user shows it. */
    public record GroupName(UUID id, String displayName) {}
}
