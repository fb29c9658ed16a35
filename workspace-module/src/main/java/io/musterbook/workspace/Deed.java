package io.musterbook.workspace;

/** What somebody may want to do with members by hand. */
public enum Deed {
    /** Give a new person a place. */
    INVITE,
    /** Send an open invitation again, take it back, or hold its mail. */
    HANDLE_INVITATION,
    /** Give another role; the role asked for is judged apart. */
    CHANGE_ROLE,
    /** Let the directory decide about the role again. */
    RELEASE_ROLE,
    /** Take the access away. */
    SUSPEND,
    /** Lift a suspension that was made by hand. */
    LIFT,
    /** Delete the member. */
    REMOVE,
    /** Go away oneself. */
    LEAVE
}
