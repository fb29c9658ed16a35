package io.musterbook.workspace;

/** What a workspace has bought. */
public enum Plan {
    FREE,
    PRO,
    ENTERPRISE;

    /** Directory Sync and SAML sign-in belong to {@link #ENTERPRISE}. */
    public boolean includesDirectorySync() {
        return this == ENTERPRISE;
    }
}
