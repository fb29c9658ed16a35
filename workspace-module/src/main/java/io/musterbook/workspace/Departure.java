package io.musterbook.workspace;

import java.time.Instant;

/**
 * Somebody who is in a workspace no more, remembered by address: a local no beats a directory's yes. Inviting the address
 * by hand forgets it.
 */
public record Departure(EmailAddress email, Way way, Instant at) {
    /** How somebody went. */
    public enum Way {
        /** Removed by an admin or the operator. */
        REMOVED,
        /** Declined the invitation. */
        DECLINED,
        /** Left. */
        LEFT
    }
}
