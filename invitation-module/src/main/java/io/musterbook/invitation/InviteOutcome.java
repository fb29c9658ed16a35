package io.musterbook.invitation;

/**
 * What became of one line of many that were invited.
 *
 * @param line the address, or what was found in its place
 */
public record InviteOutcome(String line, Result result) {
    /** What became of it. */
    public enum Result {
        /** Invited; the mail is on its way or waits for its day. */
        INVITED,
        /** In already. */
        ALREADY_MEMBER,
        /** Has a place whose access is taken away. */
        SUSPENDED,
        /** Has an open or expired invitation, which can be sent again. */
        ALREADY_INVITED,
        /** Got an invitation within the last 24 hours. */
        INVITED_RECENTLY,
        /** Not an e-mail address. */
        NOT_AN_ADDRESS,
        /** Named more than once; counted the first time. */
        REPEATED,
        /** No seat was free. */
        NO_FREE_SEAT
    }
}
