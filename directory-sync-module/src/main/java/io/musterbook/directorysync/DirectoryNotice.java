package io.musterbook.directorysync;

import java.time.Instant;

/**
 * Something that the pages tell about a connection until somebody has read it.
 *
 * @param people how many people it is about
 * @param raisedAt when it began
 */
public record DirectoryNotice(Kind kind, int people, Instant raisedAt) {
    /** What happened. */
    public enum Kind {
        /** The directory took the access of many people within minutes. */
        MANY_LOSSES,
        /** Admin roles wait for an owner's yes. */
        ADMINS_WAIT,
        /** People were refused for want of a seat. */
        SEATS_REFUSED
    }
}
