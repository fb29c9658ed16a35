package io.musterbook.signon;

/** Whether a session may enter a workspace. */
public enum Opening {
    /** It may. */
    OPEN,
    /** The access was taken away since the session began, and given back: a new sign-in is needed. */
    CLOSED,
    /** The session proves the person elsewhere, but not to this workspace: a sign-in with what it asks for is needed. */
    UNPROVEN
}
