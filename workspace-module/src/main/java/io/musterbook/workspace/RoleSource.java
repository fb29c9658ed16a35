package io.musterbook.workspace;

/** Who decided which role a member has. */
public enum RoleSource {
    /** Nobody in particular: the default of the connection or of the workspace. */
    DEFAULT,
    /** The invitation with which the person came. */
    INVITATION,
    /** A directory group that is mapped to a role. */
    GROUP,
    /** An admin, by hand; the directory does not change it until an admin lets it decide again. */
    MANUAL;

    /** Whether a person chose it, so that no directory changes it by itself. */
    public boolean isByHand() {
        return this == MANUAL || this == INVITATION;
    }
}
