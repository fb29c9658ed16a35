package io.musterbook.directorysync.internal.scim.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What a PATCH does to a group.
 *
 * @param document the new document without members; equal to the old one if nothing in it changed
 * @param memberships none, or one replacement, or at most one removal and then at most one addition, whose ids do not
 *     overlap: of several operations about one id the last counts
 */
public record GroupPatch(ObjectNode document, List<MembershipChange> memberships) {
    /** Keeps the changes as they are now. */
    public GroupPatch {
        memberships = List.copyOf(memberships);
    }
}
