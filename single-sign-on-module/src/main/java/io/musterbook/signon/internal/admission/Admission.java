package io.musterbook.signon.internal.admission;

import io.musterbook.workspace.MemberSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody whom an identity provider names gets in.
 *
 * @param member as whom; null where there is none
 */
public record Admission(Kind kind, @Nullable MemberSnapshot member) {
    /** What follows. */
    public enum Kind {
        /** In, as the member whom the directory calls so. */
        BY_DIRECTORY,
        /** In, as the member whom the name was linked to before. */
        BY_LINK,
        /** In, as the holder of an open invitation. */
        BY_INVITATION,
        /** In, as the member with that address, whose domain is the workspace's own. */
        BY_DOMAIN,
        /** In as a new member, since the workspace wants that for its own domain. */
        NEWCOMER,
        /** Not before the person has signed in with a password and said that both are the same person. */
        TO_BE_LINKED,
        /** Out: the access was taken away. */
        SUSPENDED,
        /** Out: the invitation is no longer open. */
        INVITATION_OVER,
        /** Out for now: of the workspace's own domain, but the directory has not named the person yet. */
        NOT_YET_KNOWN,
        /** Out: nobody whom the workspace knows. */
        UNKNOWN
    }

    /** Whether the person gets in. */
    public boolean in() {
        return kind.compareTo(Kind.TO_BE_LINKED) < 0;
    }
}
