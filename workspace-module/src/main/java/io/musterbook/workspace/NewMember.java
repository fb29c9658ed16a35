package io.musterbook.workspace;

/**
 * Somebody who is given a place in a workspace.
 *
 * @param roleSource who decided the role
 * @param source how the member comes to be
 * @param policy how a directory's person is told; anything but {@link MailPolicy#INVITE} holds only where single sign-on
 *     has been tested and the workspace has verified the address's domain, else the person is invited
 */
public record NewMember(
        MemberProfile profile, Role role, RoleSource roleSource, MemberSource source, MailPolicy policy) {
    /** Somebody whom a person or the operator invites. */
    public static NewMember byHand(MemberProfile profile, Role role) {
        return new NewMember(profile, role, RoleSource.INVITATION, MemberSource.INVITATION, MailPolicy.INVITE);
    }
}
