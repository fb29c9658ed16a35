package io.musterbook.directorysync.internal.representation;

import io.musterbook.directorysync.internal.store.StoredGroup;
import io.musterbook.directorysync.internal.store.StoredUser;
import io.musterbook.directorysync.internal.store.StoredUser.GroupName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The version of a resource as an entity tag (RFC 7644 section 3.14). Weak: two answers with the same tag mean the same,
 * whatever attributes they carry. It comes from the row's counter; a user's also from its groups, which are shown with
 * the user but kept elsewhere.
 *
 * @param tag with quotes, for example {@code W/"3"}
 */
public record Version(String tag) {
    /** The version of a user. */
    public static Version of(StoredUser user) {
        return user.groups().isEmpty()
                ? new Version("W/\"" + user.version() + "\"")
                : new Version("W/\"" + user.version() + "." + Long.toHexString(checksum(user.groups())) + "\"");
    }

    /** The version of a group. */
    public static Version of(StoredGroup group) {
        return new Version("W/\"" + group.version() + "\"");
    }

    private static long checksum(List<GroupName> groups) {
        var sum = new CRC32C();
        for (var group : groups) {
            sum.update((group.id() + group.displayName()).getBytes(StandardCharsets.UTF_8));
        }
        return sum.getValue();
    }

    @Override
    public String toString() {
        return tag;
    }
}
