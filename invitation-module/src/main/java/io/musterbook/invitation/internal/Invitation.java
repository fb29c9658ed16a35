package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.InvitationSnapshot;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.MailState;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as it is stored, and what can become of it. Whoever changes one reads it locked first.
 *
 * @param terms to whom and by whom it was offered; a return may hand it to another member of the same address
 * @param stored never EXPIRED: that is a question of the time
 * @param generation which link this is, from 1
 * @param life how often it came to life again, from 0
 * @param renewals how often it renewed itself after it had run out
 * @param lastMailedAt when any mail last left for this address in this workspace
 * @param mail the mail of the present generation
 */
public record Invitation(
        InvitationId id,
        Terms terms,
        InvitationState stored,
        Instant createdAt,
        int generation,
        int life,
        int renewals,
        @Nullable Instant lastMailedAt,
        Mail mail) {

    /**
     * Who is invited where, as what and by whom.
     *
     * @param inviter the reference of the actor who invited, as in the audit trail
     * @param language the person's, or null for the workspace's
     * @param timezone the person's, or null for the workspace's
     */
    public record Terms(
            WorkspaceId workspace,
            MemberId member,
            EmailAddress email,
            Role role,
            String inviter,
            @Nullable Locale language,
            @Nullable ZoneId timezone) {}

    /**
     * The mail of one generation.
     *
     * @param orders how many tasks were scheduled for the invitation, all generations together
     * @param attempts how often this mail was refused for now
     * @param slotAt the moment that is reserved for it, or null
     */
    public record Mail(
            MailState state,
            @Nullable Instant mailedAt,
            @Nullable Instant expiresAt,
            int orders,
            int attempts,
            @Nullable Instant slotAt,
            @Nullable String problem) {
        static Mail ordered(int orders) {
            return new Mail(MailState.WAITING, null, null, orders, 0, null, null);
        }
    }

    /** A new invitation whose mail is ordered. */
    static Invitation offered(InvitationId id, Terms terms, @Nullable Instant lastMailedAt, Instant now) {
        return new Invitation(id, terms, InvitationState.PENDING, now, 1, 0, 0, lastMailedAt, Mail.ordered(1));
    }

    /** Whether its time has passed, whatever became of it. */
    public boolean hasRunOut(Instant now) {
        return mail.expiresAt != null && !mail.expiresAt.isAfter(now);
    }

    /** Whether it is neither answered nor taken back; it may have run out. */
    public boolean isPending() {
        return stored == InvitationState.PENDING;
    }

    /** Whether it can be accepted. */
    public boolean isOpen(Instant now) {
        return isPending() && !hasRunOut(now);
    }

    /** The end of it, as accepted, declined or revoked. */
    Invitation ended(InvitationState state) {
        return new Invitation(id, terms, state, createdAt, generation, life, renewals, lastMailedAt, mail);
    }

    /** The same with another role. */
    Invitation as(Role role) {
        var as = new Terms(
                terms.workspace, terms.member, terms.email, role, terms.inviter, terms.language, terms.timezone);
        return new Invitation(id, as, stored, createdAt, generation, life, renewals, lastMailedAt, mail);
    }

    /** Pending again under the same link, perhaps for another member of the same address. */
    Invitation revived(Terms as) {
        return new Invitation(
                id, as, InvitationState.PENDING, createdAt, generation, life + 1, renewals, lastMailedAt, mail);
    }

    /** Pending under a new link; the old one is dead and a mail is ordered. */
    Invitation renewed(Terms as, boolean byItself) {
        return new Invitation(
                id,
                as,
                InvitationState.PENDING,
                createdAt,
                generation + 1,
                life + 1,
                renewals + (byItself ? 1 : 0),
                lastMailedAt,
                Mail.ordered(mail.orders + 1));
    }

    /** The same link, mailed once more because no mail of it ever left. */
    Invitation orderedAgain() {
        return new Invitation(
                id, terms, stored, createdAt, generation, life, renewals, lastMailedAt, Mail.ordered(mail.orders + 1));
    }

    /** Its mail, which has not left, is not wanted any more. */
    Invitation withdrawn() {
        return new Invitation(
                id,
                terms,
                stored,
                createdAt,
                generation,
                life,
                renewals,
                lastMailedAt,
                new Mail(MailState.CANCELLED, null, mail.expiresAt, mail.orders, mail.attempts, null, null));
    }

    /** A relay said later that its mail did not arrive. */
    Invitation bounced(String status, String diagnostic) {
        var said = ("The address takes no mail: " + status + " " + diagnostic)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        var problem = said.length() > 500 ? said.substring(0, 499) + "…" : said;
        return new Invitation(
                id,
                terms,
                stored,
                createdAt,
                generation,
                life,
                renewals,
                lastMailedAt,
                new Mail(MailState.BOUNCED, mail.mailedAt, mail.expiresAt, mail.orders, mail.attempts, null, problem));
    }

    /** What others see of it. */
    InvitationSnapshot snapshot(Instant now) {
        return new InvitationSnapshot(
                id,
                terms.workspace,
                terms.member,
                terms.email,
                terms.role,
                isPending() && hasRunOut(now) ? InvitationState.EXPIRED : stored,
                createdAt,
                mail.mailedAt,
                mail.expiresAt,
                mail.state,
                mail.problem);
    }
}
