package io.musterbook.workspace;

/** Who took a member's access away. It decides who may give it back. */
public enum Suspension {
    /** The directory, which may also bring the person back. */
    BY_DIRECTORY,
    /** An admin or the operator; only an admin lifts it. */
    BY_HAND
}
