package io.musterbook.directorysync.internal.scim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a directory says a group is.
 *
 * @param document schemas, externalId and displayName; the members are kept elsewhere
 * @param members those sent, each once and in order; empty for a group without members, null if nothing was said
 */
public record GroupContent(ObjectNode document, @Nullable List<Member> members) {
    /** Keeps the members as they are now. */
    public GroupContent {
        members = members == null ? null : List.copyOf(members);
    }
}
