package io.musterbook.web.api.answers;

import io.musterbook.directorysync.DirectoryRoles.Rule;
import io.musterbook.workspace.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group and the role that it gives.
 *
 * @param people how many active people are in the group
 * @param orphanedAt when the group was deleted; null while it exists
 */
public record GroupRoleJson(
        UUID groupId,
        Role role,
        String groupName,
        long people,
        @Nullable Instant orphanedAt) {
    /** The JSON of a rule. */
    public static GroupRoleJson of(Rule rule) {
        return new GroupRoleJson(rule.group(), rule.role(), rule.name(), rule.people(), rule.orphanedAt());
    }
}
