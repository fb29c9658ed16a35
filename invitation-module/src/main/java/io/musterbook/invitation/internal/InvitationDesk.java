package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationAccepted;
import io.musterbook.invitation.InvitationDeclined;
import io.musterbook.invitation.InvitationFilter;
import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.InvitationNotOpen;
import io.musterbook.invitation.InvitationSnapshot;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.InvitationToken;
import io.musterbook.invitation.Invitations;
import io.musterbook.invitation.InvitedSomebodyElse;
import io.musterbook.invitation.Offer;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NotInvited;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.UnknownMember;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Where invitations are answered.
 *
 * <p>An answer locks the member before the invitation, as a suspension does, so that the two never wait for each other.
 * What lets one of many parallel calls through is therefore a key of its own, and what ends the invitation is one
 * conditional statement.
 */
@Stateless
public class InvitationDesk implements Invitations {
    private final InvitationTable invitations;
    private final InvitationBook book;
    private final OfferReading offers;
    private final Accounts accounts;
    private final Members members;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public InvitationDesk(
            InvitationTable invitations,
            InvitationBook book,
            OfferReading offers,
            Accounts accounts,
            Members members,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.invitations = invitations;
        this.book = book;
        this.offers = offers;
        this.accounts = accounts;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Offer> offer(InvitationToken token) {
        return InvitationLinks.hash(token).flatMap(invitations::find).flatMap(offers::read);
    }

    @Override
    public AccountId accept(InvitationToken token, Password password) {
        var now = clock.instant();
        var invitation = begin(token, now);
        var terms = invitation.terms();
        var member = members.find(terms.workspace(), terms.member()).orElseThrow(InvitationNotOpen::new);
        var account = accounts.register(terms.email(), member.displayName(), password.chosen())
                .id();
        join(token, invitation, account, now);
        return account;
    }

    @Override
    public void accept(InvitationToken token, AccountId account) {
        var now = clock.instant();
        var invitation = begin(token, now);
        var invited = invitation.terms().email().key();
        if (accounts.find(account)
                .filter(known -> known.email().key().equals(invited))
                .isEmpty()) {
            throw new InvitedSomebodyElse();
        }
        join(token, invitation, account, now);
    }

    @Override
    public void decline(InvitationToken token) {
        var now = clock.instant();
        var invitation = begin(token, now);
        var terms = invitation.terms();
        // An owner's place stays: a workspace without any owner could not be opened again by anybody.
        members.find(terms.workspace(), terms.member())
                .map(MemberSnapshot::role)
                .filter(role -> role != Role.OWNER)
                .ifPresent(role -> members.remove(terms.workspace(), terms.member(), new Actor.Machine()));
        end(token, InvitationState.DECLINED, now);
        events.fire(new InvitationDeclined(
                terms.workspace(),
                new Actor.Machine(),
                now,
                invitation.id(),
                terms.email().value()));
    }

    @Override
    public void resend(WorkspaceId workspace, InvitationId invitation, Actor actor) {
        book.resend(workspace, invitation, actor, clock.instant());
    }

    @Override
    public Page<InvitationSnapshot> list(WorkspaceId workspace, InvitationFilter filter, PageRequest page) {
        var now = clock.instant();
        return invitations.list(workspace, filter, page, now).map(invitation -> invitation.snapshot(now));
    }

    private Invitation begin(InvitationToken token, Instant now) {
        var invitation = InvitationLinks.hash(token)
                .flatMap(invitations::find)
                .filter(known -> known.isOpen(now))
                .orElseThrow(InvitationNotOpen::new);
        if (!invitations.beginAnswer(invitation, now)) {
            throw new InvitationNotOpen();
        }
        return invitation;
    }

    private void join(InvitationToken token, Invitation invitation, AccountId account, Instant now) {
        var terms = invitation.terms();
        var actor = new Actor.Person(account);
        try {
            members.join(terms.workspace(), terms.member(), account, actor);
        } catch (NotInvited | UnknownMember raced) {
            throw new InvitationNotOpen();
        }
        end(token, InvitationState.ACCEPTED, now);
        events.fire(new InvitationAccepted(
                terms.workspace(), actor, now, invitation.id(), terms.email().value()));
    }

    private void end(InvitationToken token, InvitationState as, Instant now) {
        if (!invitations.endIfOpen(SecretKey.hash(token.text()), as, now)) {
            throw new InvitationNotOpen();
        }
    }
}
