package io.musterbook.invitation;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.WorkspaceId;
import java.util.Optional;

/** Offers to join a workspace. Each call is one transaction and joins the caller's if there is one. */
public interface Invitations {
    /** What the link of an invitation offers, in whatever state it is. Nothing for a link that was never made. */
    Optional<Offer> offer(InvitationToken token);

    /**
     * Accepts for a person who has no account yet: makes one for the invited address and lets it in. Single use: of
     * parallel calls one succeeds.
     *
     * @param password a chosen password
     * @return the new account
     * @throws InvitationNotOpen if it is not pending, or has run out
     * @throws io.musterbook.workspace.AddressTaken if the address has an account: that person must sign in
     */
    AccountId accept(InvitationToken token, Password password);

    /**
     * Accepts for a person who is signed in.
     *
     * @throws InvitationNotOpen if it is not pending, or has run out
     * @throws InvitedSomebodyElse if the account has another address
     */
    void accept(InvitationToken token, AccountId account);

    /**
     * Declines for good.
     *
     * @throws InvitationNotOpen if it is not pending, or has run out
     */
    void decline(InvitationToken token);

    /**
     * Sends an open or expired invitation again with a new link and a new time; the old link is dead.
     *
     * @throws InvitationNotOpen if it is neither pending nor expired
     */
    void resend(WorkspaceId workspace, InvitationId invitation, Actor actor);

    /** Invitations in the order in which they were made. */
    Page<InvitationSnapshot> list(WorkspaceId workspace, InvitationFilter filter, PageRequest page);
}
