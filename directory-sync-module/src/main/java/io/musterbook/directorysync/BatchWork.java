package io.musterbook.directorysync;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on many people that goes on in the background.
 *
 * @param total how many people it was about when it began
 * @param done how many of them are done
 * @param problem why it stopped, in words for people; null if it did not
 * @param endedAt null while it goes on
 */
public record BatchWork(
        UUID id,
        Kind kind,
        State state,
        int total,
        int done,
        @Nullable String problem,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** What is done. */
    public enum Kind {
        /** The plan of a preview is applied. */
        APPLY_PLAN,
        /** The plan of a preview is set aside. */
        SET_ASIDE,
        /** Everybody with one reason is let in. */
        LET_IN,
        /** Everybody with one reason is kept apart. */
        KEEP_APART,
        /** The connection was removed, and people become manual members. */
        KEEP_MEMBERS,
        /** The connection was removed, and the people whom it added are removed. */
        REMOVE_MEMBERS
    }

    /** How far it is. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** Everybody is done. */
        DONE,
        /** It stopped; the rest is as it was. */
        STOPPED
    }
}
