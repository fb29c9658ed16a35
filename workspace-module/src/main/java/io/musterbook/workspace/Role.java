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
}
