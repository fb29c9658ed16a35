package io.musterbook.signon;

/** How a person proved who they are when a session began. */
public enum SignInMethod {
    /** With the account's password. */
    PASSWORD,
    /** With a link that was mailed to the account's address. */
    MAILED_LINK,
    /** With an assertion of a workspace's identity provider; proves the person to that workspace only. */
    SAML;

    /**
     * Whether it proves the person to the whole installation, not to one workspace only. Password, address, profile and
     * <i>sign out everywhere</i> need such a session.
     */
    public boolean provesAccount() {
        return this != SAML;
    }
}
