package io.musterbook.workspace;

/** Where a member stands. A removed member has no row at all. */
public enum MemberState {
    /** Offered a place and holding a seat, but not in yet. */
    INVITED,
    /** Has access. */
    ACTIVE,
    /** Had access or an offer; has none now. */
    SUSPENDED
}
