package io.musterbook.directorysync.internal.sync;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.RoleSource;
import org.jspecify.annotations.Nullable;

/**
 * Which member a directory user is.
 *
 * @param member the member, or null if there is none
 * @param reason why an admin must decide, or null if this write gave no reason
 * @param settled whether an earlier reason is void
 * @param recounts whether a group of before gave the member's role, which must follow from the groups of now
 */
public record Link(@Nullable MemberId member, @Nullable CandidateReason reason, boolean settled, boolean recounts) {
    /** Nobody yet. */
    public static final Link NONE = new Link(null, null, false, false);

    /** The member, and nothing is open. */
    public static Link to(MemberId member) {
        return new Link(member, null, true, false);
    }

    /** Somebody who was here before, and nothing is open. */
    public static Link again(MemberSnapshot member) {
        return new Link(member.id(), null, true, member.roleSource() == RoleSource.GROUP);
    }

    /** As it was. */
    public static Link still(@Nullable MemberId member) {
        return new Link(member, null, false, false);
    }

    /** An admin must decide. */
    public static Link undecided(@Nullable MemberId member, CandidateReason reason) {
        return new Link(member, reason, false, false);
    }
}
