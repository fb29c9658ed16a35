package io.musterbook.directorysync.internal.sync;

/** Why an admin must decide who a directory user is. */
public enum Candidate {
    /** Another directory user of the connection has the address. */
    ADDRESS_IN_USE,
    /** The person was suspended by hand: a local no beats the directory's yes. */
    SUSPENDED_BY_HAND
}
