package io.musterbook.directorysync.internal.sync;

/**
 * What stands between a directory user and a member with its address.
 *
 * @param addressInUse whether another directory user of the connection has the address
 */
public record Contest(boolean addressInUse) {
    /** Nothing. */
    public static final Contest NONE = new Contest(false);
}
