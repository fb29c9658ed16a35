package io.musterbook.directorysync;

/** What an admin must decide about a directory user. */
public enum CandidateReason {
    /** Another directory user of the connection has the address, or is the member who has it. */
    ADDRESS_IN_USE,
    /** The person was suspended by hand: a local no beats the directory's yes. */
    SUSPENDED_BY_HAND,
    /** An admin removed the person. */
    REMOVED,
    /** The person declined the invitation. */
    DECLINED,
    /** The person left the workspace. */
    LEFT,
    /** Somebody came back under another id of the directory: is it the same person? */
    SAME_PERSON,
    /** An admin set the person aside in the plan of a preview. */
    SET_ASIDE,
    /** Nothing to decide about the person: what the directory said waits in the plan of a preview. */
    PREVIEW
}
