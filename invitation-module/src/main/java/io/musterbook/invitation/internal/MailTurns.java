package io.musterbook.invitation.internal;

import java.time.Instant;

/**
 * Guesses when a mail's turn will come, so that its task first wakes then and not once before only to wait. A hint of this
 * node: the turn itself is taken in the database.
 */
public interface MailTurns {
    /**
     * The moment to wake the task of one more mail.
     *
     * @param due when it may leave at the earliest
     */
    Instant next(Instant due);

    /** One of the mails that wait will not leave after all. */
    void giveBack();
}
