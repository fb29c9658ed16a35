package io.musterbook.directorysync.internal.representation;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.musterbook.directorysync.internal.store.MembershipTable.GroupMember;
import io.musterbook.directorysync.internal.store.StoredGroup;
import io.musterbook.directorysync.internal.store.StoredUser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Completes a stored document with what only the server knows: id, meta, groups or members. The document's bytes are
 * copied as they are, so that reading a user costs no parsing.
 */
public final class ResourceJson {
    private ResourceJson() {}

    /**
     * A user.
     *
     * @param base the SCIM base address of the connection
     */
    public static byte[] user(StoredUser user, String base) {
        var added = new StringBuilder(256 + user.groups().size() * 160);
        id(added, user.id());
        if (!user.groups().isEmpty()) {
            added.append(",\"groups\":[");
            char separator = ' ';
            for (var group : user.groups()) {
                added.append(separator).append("{\"value\":\"").append(group.id());
                added.append("\",\"$ref\":\"").append(base).append("/Groups/").append(group.id());
                added.append("\",\"type\":\"direct\",\"display\":");
                quote(added, group.displayName());
                added.append('}');
                separator = ',';
            }
            added.append(']');
        }
        meta(added, "User", userLocation(base, user.id()), user.createdAt(), user.changedAt(), Version.of(user));
        return splice(user.document().utf8(), added);
    }

    /**
     * A group.
     *
     * @param members those to show; null where none were asked for
     * @param base the SCIM base address of the connection
     */
    public static byte[] group(StoredGroup group, @Nullable List<GroupMember> members, String base) {
        var added = new StringBuilder(256 + (members == null ? 0 : members.size() * 200));
        id(added, group.id());
        if (members != null) {
            added.append(",\"members\":[");
            char separator = ' ';
            for (var member : members) {
                added.append(separator).append("{\"value\":\"").append(member.user());
                added.append("\",\"$ref\":\"").append(userLocation(base, member.user()));
                added.append("\",\"type\":\"User\",\"display\":");
                quote(added, member.display());
                added.append('}');
                separator = ',';
            }
            added.append(']');
        }
        meta(added, "Group", groupLocation(base, group.id()), group.createdAt(), group.changedAt(), Version.of(group));
        return splice(group.document().utf8(), added);
    }

    /** Where a user is. */
    public static String userLocation(String base, UUID id) {
        return base + "/Users/" + id;
    }

    /** Where a group is. */
    public static String groupLocation(String base, UUID id) {
        return base + "/Groups/" + id;
    }

    private static void id(StringBuilder added, UUID id) {
        added.append(",\"id\":\"").append(id).append('"');
    }

    private static void meta(
            StringBuilder added, String type, String location, Instant created, Instant changed, Version version) {
        added.append(",\"meta\":{\"resourceType\":\"").append(type);
        added.append("\",\"created\":\"").append(created);
        added.append("\",\"lastModified\":\"").append(changed);
        added.append("\",\"version\":");
        quote(added, version.tag());
        added.append(",\"location\":\"").append(location).append("\"}}");
    }

    private static void quote(StringBuilder added, String text) {
        added.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, added);
        added.append('"');
    }

    /** The document without its closing brace, and the rest. */
    private static byte[] splice(byte[] document, StringBuilder added) {
        var rest = added.toString().getBytes(StandardCharsets.UTF_8);
        var whole = new byte[document.length - 1 + rest.length];
        System.arraycopy(document, 0, whole, 0, document.length - 1);
        System.arraycopy(rest, 0, whole, document.length - 1, rest.length);
        return whole;
    }
}
