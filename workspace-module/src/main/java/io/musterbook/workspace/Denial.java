package io.musterbook.workspace;

/** Why a deed is not allowed. */
public enum Denial {
    /** Only owners and admins manage people. */
    NEEDS_ADMIN,
    /** Only an owner makes, unmakes, suspends and removes owners. */
    NEEDS_OWNER,
    /** It would leave the workspace without an active owner. */
    LAST_OWNER,
    /** Nobody suspends or removes oneself: somebody else must lift it, and leaving is another deed. */
    YOURSELF,
    /** The directory decides about it: it must be changed there. */
    MANAGED_BY_DIRECTORY,
    /** The directory does not decide about this role, so it cannot be handed back to it. */
    NOT_FROM_DIRECTORY,
    /** The member is not in the state that it takes. */
    WRONG_STATE
}
