package io.musterbook.directorysync.internal.scim.patch;

import io.musterbook.directorysync.internal.scim.resource.Member;
import java.util.List;

/** What a PATCH does to the members of a group, as sets: nobody needs to read the members to apply it. */
public sealed interface MembershipChange {
    /**
     * These become members; who is one already stays one.
     *
     * @param members those sent, each once
     */
    record Add(List<Member> members) implements MembershipChange {
        /** Keeps the members as they are now. */
        public Add {
            members = List.copyOf(members);
        }
    }

    /**
     * These are members no more; who is none stays none.
     *
     * @param members the ids sent, each once
     */
    record Remove(List<String> members) implements MembershipChange {
        /** Keeps the ids as they are now. */
        public Remove {
            members = List.copyOf(members);
        }
    }

    /**
     * These are the members, and nobody else.
     *
     * @param members those sent, each once; none empties the group
     */
    record ReplaceWith(List<Member> members) implements MembershipChange {
        /** Keeps the members as they are now. */
        public ReplaceWith {
            members = List.copyOf(members);
        }
    }
}
