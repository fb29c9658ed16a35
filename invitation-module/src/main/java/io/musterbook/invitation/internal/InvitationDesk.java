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
import io.musterbook.invitation.InviteOutcome;
import io.musterbook.invitation.InvitedSomebodyElse;
import io.musterbook.invitation.Offer;
import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.Deed;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NotAllowed;
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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final InviteMany many;
    private final RenewalOrders renewals;
    private final InvitationQueries queries;
    private final Accounts accounts;
    private final Members members;
    private final Administration administration;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public InvitationDesk(
            InvitationTable invitations,
            InvitationBook book,
            OfferReading offers,
            InviteMany many,
            RenewalOrders renewals,
            InvitationQueries queries,
            Accounts accounts,
            Members members,
            Administration administration,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.invitations = invitations;
        this.book = book;
        this.offers = offers;
        this.many = many;
        this.renewals = renewals;
        this.queries = queries;
        this.accounts = accounts;
        this.members = members;
        this.administration = administration;
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
        if (terms.language() != null) {
            accounts.describe(account, member.displayName(), terms.language());
        }
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
        members.decline(terms.workspace(), terms.member(), new Actor.Machine());
        end(token, InvitationState.DECLINED, now);
        events.fire(new InvitationDeclined(
                terms.workspace(),
                new Actor.Machine(),
                now,
                invitation.id(),
                terms.email().value()));
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<InviteOutcome> invite(
            WorkspaceId workspace, String text, Role role, @Nullable Instant heldUntil, Actor actor) {
        return many.invite(workspace, text, role, heldUntil, actor);
    }

    @Override
    public void revoke(WorkspaceId workspace, InvitationId invitation, Actor actor) {
        var member = book.openFor(workspace, invitation);
        if (members.find(workspace, member).isEmpty()) {
            throw new InvitationNotOpen();
        }
        administration.remove(workspace, member, actor);
    }

    @Override
    public long renewExpired(WorkspaceId workspace, Actor actor) {
        administration
                .authority(workspace, actor)
                .denialOfInvitation(Role.VIEWER)
                .ifPresent(denial -> {
                    throw new NotAllowed(denial);
                });
        long expired = queries.countExpired(workspace, clock.instant());
        if (expired > 0) {
            renewals.order(workspace, actor);
        }
        return expired;
    }

    @Override
    public long expired(WorkspaceId workspace) {
        return queries.countExpired(workspace, clock.instant());
    }

    @Override
    public Map<MemberId, InvitationSnapshot> latest(WorkspaceId workspace, Collection<MemberId> ids) {
        var now = clock.instant();
        var latest = new LinkedHashMap<MemberId, InvitationSnapshot>();
        queries.latest(workspace, ids).forEach((member, invitation) -> latest.put(member, invitation.snapshot(now)));
        return latest;
    }

    @Override
    public void resend(WorkspaceId workspace, InvitationId invitation, Actor actor) {
        members.find(workspace, book.openFor(workspace, invitation))
                .flatMap(member -> administration.authority(workspace, actor).denial(Deed.HANDLE_INVITATION, member))
                .ifPresent(denial -> {
                    throw new NotAllowed(denial);
                });
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
