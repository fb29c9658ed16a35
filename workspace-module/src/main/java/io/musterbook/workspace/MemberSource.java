package io.musterbook.workspace;

/** How a member came to be. */
public enum MemberSource {
    /** A directory said so, and goes on deciding. */
    DIRECTORY,
    /** An admin invited the person. */
    INVITATION,
    /** Made by the operator, or kept after a directory was disconnected. */
    MANUAL
}
