package io.musterbook.invitation;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** How many addresses one call invites at most. */
    int MOST_AT_ONCE = 200;

    /**
     * Invites people by hand, each in a transaction of their own: what is refused for one stops nobody else.
     *
     * @param text addresses separated by commas, semicolons, spaces or new lines, also as {@code Name <a@b>}
     * @param heldUntil when the mails leave; null for now
     * @return what became of each, in the order of the text
     * @throws InvalidValue if there is no address or more than {@value #MOST_AT_ONCE}, or the day is not in the coming
     *     year
     * @throws NotAllowed if the actor may not invite with that role
     */
    List<InviteOutcome> invite(WorkspaceId workspace, String text, Role role, @Nullable Instant heldUntil, Actor actor);

    /**
     * Takes an open or expired invitation back: the place goes, the seat is free, the link is dead.
     *
     * @throws InvitationNotOpen if it is neither pending nor expired
     * @throws NotAllowed if the actor may not, or the directory manages the person
     */
    void revoke(WorkspaceId workspace, InvitationId invitation, Actor actor);

    /**
     * Renews every expired invitation of a workspace, in the background and at the pace of all mail; those whose address
     * takes no mail are left out.
     *
     * @return how many there are
     * @throws NotAllowed if the actor manages nobody
     */
    long renewExpired(WorkspaceId workspace, Actor actor);

    /** How many expired invitations {@link #renewExpired} would renew. */
    long expired(WorkspaceId workspace);

    /** The latest invitation of each of these members that has one. One statement. */
    Map<MemberId, InvitationSnapshot> latest(WorkspaceId workspace, Collection<MemberId> members);

    /**
     * Sends an open or expired invitation again with a new link and a new time; the old link is dead.
     *
     * @throws NotAllowed if the actor may not
     * @throws InvitationNotOpen if it is neither pending nor expired
     */
    void resend(WorkspaceId workspace, InvitationId invitation, Actor actor);

    /** Invitations in the order in which they were made. */
    Page<InvitationSnapshot> list(WorkspaceId workspace, InvitationFilter filter, PageRequest page);
}
