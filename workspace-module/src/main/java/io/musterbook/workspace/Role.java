package io.musterbook.workspace;

/** What a member may do in a workspace. A directory can never grant {@link #OWNER}. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER,
    VIEWER;

    /** Owners and admins change people and settings. */
    public boolean administers() {
        return this == OWNER || this == ADMIN;
    }

    /** Whether it gives more than another role. The roles are declared from the one that gives most downwards. */
    public boolean givesMoreThan(Role other) {
        return compareTo(other) < 0;
    }
}
