package io.musterbook.invitation.internal;

/** Lets mail go whose day has come. An interface, so that a task enters through the session bean. */
public interface Releasing {
    /** Orders the mail that nothing holds any more, at most 500, in one transaction. */
    void release();

    /**
     * Renews expired invitations of a workspace, at most 100, in one transaction.
     *
     * @return whether there may be more
     */
    boolean renewSome(RenewalOrder order);
}
