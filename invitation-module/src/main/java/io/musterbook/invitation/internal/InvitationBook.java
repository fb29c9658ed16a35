package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationAccepted;
import io.musterbook.invitation.InvitationCreated;
import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.InvitationNotOpen;
import io.musterbook.invitation.InvitationRenewed;
import io.musterbook.invitation.InvitationRevoked;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.MailState;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Makes, renews and ends invitations in the caller's transaction: the row, its mail's order and the event. */
@ApplicationScoped
public class InvitationBook {
    private final InvitationTable invitations;
    private final MailOrders orders;
    private final Event<WorkspaceEvent> events;

    @Inject
    public InvitationBook(InvitationTable invitations, MailOrders orders, Event<WorkspaceEvent> events) {
        this.invitations = invitations;
        this.orders = orders;
        this.events = events;
    }

    /**
     * Invites a person, minding what the address already got.
     *
     * @param byHand whether a person or the operator asks for this very invitation
     */
    void invite(Invitation.Terms terms, boolean byHand, Actor actor, Instant now) {
        var last = invitations.lockNewest(terms.workspace(), terms.email().key());
        switch (Course.of(last.orElse(null), byHand, now)) {
            case FRESH -> offer(terms, last, byHand, actor, now);
            case SAME_LINK -> last.ifPresent(known -> keep(known.revived(terms), actor, now));
            case SAME_LINK_AND_MAIL ->
                last.ifPresent(known -> order(keep(known.revived(terms).orderedAgain(), actor, now), byHand, now));
            case NEW_LINK ->
                last.ifPresent(known ->
                        order(keep(known.renewed(terms, known.hasRunOut(now)), actor, now), byHand, now));
            case NOTHING -> {}
        }
    }

    /** A new link and a new mail for an expired invitation that never renewed itself before. */
    void renewOnce(MemberId member, Actor actor, Instant now) {
        invitations
                .lockPending(member)
                .filter(invitation -> invitation.hasRunOut(now) && invitation.renewals() == 0)
                .ifPresent(expired -> order(keep(expired.renewed(expired.terms(), true), actor, now), false, now));
    }

    /**
     * Whom an open or expired invitation is for.
     *
     * @throws InvitationNotOpen if it is neither, or of another workspace
     */
    MemberId openFor(WorkspaceId workspace, InvitationId id) {
        return invitations
                .find(id)
                .filter(invitation ->
                        invitation.isPending() && invitation.terms().workspace().equals(workspace))
                .orElseThrow(InvitationNotOpen::new)
                .terms()
                .member();
    }

    /**
     * A new link and a new mail, because an admin says so.
     *
     * @throws InvitationNotOpen if it is neither pending nor expired, or of another workspace
     */
    void resend(WorkspaceId workspace, InvitationId id, Actor actor, Instant now) {
        var known = invitations
                .lock(id)
                .filter(invitation ->
                        invitation.isPending() && invitation.terms().workspace().equals(workspace))
                .orElseThrow(InvitationNotOpen::new);
        order(keep(known.renewed(known.terms(), false), actor, now), true, now);
    }

    /**
     * A new link and a new mail at the pace of all mail, for an invitation that has run out.
     *
     * @return whether it was: not if it was answered or renewed meanwhile, or its address takes no mail
     */
    boolean renewExpired(InvitationId id, Actor actor, Instant now) {
        var expired = invitations
                .lock(id)
                .filter(invitation -> invitation.isPending()
                        && invitation.hasRunOut(now)
                        && invitation.mail().state() != MailState.BOUNCED);
        expired.ifPresent(known -> order(keep(known.renewed(known.terms(), false), actor, now), false, now));
        return expired.isPresent();
    }

    /** Takes back the member's open or expired invitation, if there is one. */
    Optional<Invitation> revoke(MemberId member, Actor actor, Instant now) {
        var pending = invitations.lockPending(member);
        pending.ifPresent(invitation -> {
            invitations.update(invitation.ended(InvitationState.REVOKED), now);
            if (invitation.mail().state() == MailState.WAITING) {
                orders.withdrawn();
            }
            events.fire(new InvitationRevoked(
                    invitation.terms().workspace(),
                    actor,
                    now,
                    invitation.id(),
                    invitation.terms().email().value()));
        });
        return pending;
    }

    /** Gives the member's open invitation the role that the member has now. */
    void changeRole(MemberId member, Role role, Instant now) {
        invitations
                .lockPending(member)
                .filter(invitation -> invitation.terms().role() != role)
                .ifPresent(invitation -> invitations.update(invitation.as(role), now));
    }

    /** Counts a person who came in by another door as having accepted. */
    void settle(MemberId member, Actor actor, Instant now) {
        invitations.lockPending(member).ifPresent(invitation -> {
            invitations.update(invitation.ended(InvitationState.ACCEPTED), now);
            events.fire(new InvitationAccepted(
                    invitation.terms().workspace(),
                    actor,
                    now,
                    invitation.id(),
                    invitation.terms().email().value()));
        });
    }

    private void offer(Invitation.Terms terms, Optional<Invitation> last, boolean byHand, Actor actor, Instant now) {
        var invitation = Invitation.offered(
                new InvitationId(Ids.next(now)),
                terms,
                last.map(Invitation::lastMailedAt).orElse(null),
                now);
        invitations.insert(invitation);
        events.fire(new InvitationCreated(
                terms.workspace(), actor, now, invitation.id(), terms.email().value()));
        order(invitation, byHand, now);
    }

    private Invitation keep(Invitation invitation, Actor actor, Instant now) {
        invitations.update(invitation, now);
        events.fire(new InvitationRenewed(
                invitation.terms().workspace(),
                actor,
                now,
                invitation.id(),
                invitation.terms().email().value()));
        return invitation;
    }

    private void order(Invitation invitation, boolean byHand, Instant now) {
        orders.place(invitation, Course.mailDue(invitation.lastMailedAt(), byHand, now), byHand);
    }
}
