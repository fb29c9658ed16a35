package io.musterbook.invitation.internal.mail;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.musterbook.invitation.internal.Invitation;
import io.musterbook.invitation.internal.InvitationExpiry;
import io.musterbook.invitation.internal.InvitationLinks;
import io.musterbook.invitation.internal.Inviters;
import io.musterbook.invitation.internal.MailOrder;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Carries one mail: asks the ledger whether its turn has come, writes it, hands it over and tells the ledger. No
 * transaction is open while the mail server is spoken to.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRound implements MailCarrier {
    private static final System.Logger LOG = System.getLogger(MailRound.class.getName());

    private final MailLedger ledger;
    private final Post post;
    private final Workspaces workspaces;
    private final Members members;
    private final Inviters inviters;
    private final InvitationLinks links;
    private final Clock clock;

    @Inject
    public MailRound(
            MailLedger ledger,
            Post post,
            Workspaces workspaces,
            Members members,
            Inviters inviters,
            InvitationLinks links,
            Clock clock) {
        this.ledger = ledger;
        this.post = post;
        this.workspaces = workspaces;
        this.members = members;
        this.inviters = inviters;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> carry(MailOrder order) {
        var step = ledger.prepare(order, post.isOpen());
        if (step instanceof Step.Later later) {
            return Optional.of(later.at());
        }
        return step instanceof Step.Send send ? deliver(order, send.invitation()) : Optional.empty();
    }

    private Optional<Instant> deliver(MailOrder order, Invitation invitation) {
        var terms = invitation.terms();
        var workspace = workspaces.find(terms.workspace());
        var member =
                members.find(terms.workspace(), terms.member()).filter(known -> known.state() == MemberState.INVITED);
        if (workspace.isEmpty() || member.isEmpty()) {
            return ledger.cancel(order);
        }
        var zone = zone(invitation, workspace.get());
        try {
            var kept = post.hand(letter(invitation, workspace.get(), member.get(), zone));
            var at = clock.instant();
            var expiresAt = InvitationExpiry.of(at, zone);
            kept.ifPresentOrElse(
                    mail -> ledger.keepInDemo(order, mail, expiresAt), () -> ledger.sent(order, at, expiresAt));
            return Optional.empty();
        } catch (NotTaken refused) {
            return refused(order, refused.refusal());
        }
    }

    private Optional<Instant> refused(MailOrder order, Refusal refusal) {
        var again = ledger.refused(order, refusal);
        LOG.log(
                refusal.kind() == Refusal.Kind.TROUBLE ? WARNING : INFO,
                "The mail of invitation {0} did not leave. {1} {2}",
                order.invitation(),
                refusal.problem(),
                again.map(at -> "Next attempt at " + at + ".").orElse("No further attempt."));
        return again;
    }

    private Letter letter(Invitation invitation, WorkspaceSnapshot workspace, MemberSnapshot member, ZoneId zone) {
        var terms = invitation.terms();
        var contact = inviters.owner(terms.workspace())
                .map(MemberSnapshot::email)
                .filter(owner -> !owner.key().equals(terms.email().key()));
        return LetterWriter.write(new LetterWriter.Facts(
                terms.email(),
                member.displayName(),
                member.role(),
                workspace.name(),
                inviters.of(terms.inviter(), terms.workspace()),
                contact.orElse(null),
                links.page(invitation.id(), invitation.generation()),
                workspaces.signOn(workspace.id()).on(),
                InvitationExpiry.of(clock.instant(), zone).atZone(zone),
                terms.language() == null ? workspace.language() : terms.language(),
                "<" + invitation.id() + "." + invitation.generation() + "@" + links.host() + ">"));
    }

    private static ZoneId zone(Invitation invitation, WorkspaceSnapshot workspace) {
        var own = invitation.terms().timezone();
        return own == null ? workspace.timezone() : own;
    }
}
