package io.musterbook.directorysync.internal.sync;

import io.musterbook.workspace.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Which member a directory user is.
 *
 * @param member the member, or null if there is none
 * @param candidate why an admin must decide, or null if nobody needs to
 */
public record Link(@Nullable MemberId member, @Nullable Candidate candidate) {
    /** Nobody yet. */
    public static final Link NONE = new Link(null, null);

    static Link to(MemberId member) {
        return new Link(member, null);
    }

    static Link undecided(Candidate candidate) {
        return new Link(null, candidate);
    }
}
