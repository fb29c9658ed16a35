package io.musterbook.invitation.internal;

import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.MailState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a person who is invited, perhaps not for the first time, gets. */
enum Course {
    /** A new invitation with a mail. */
    FRESH,
    /** The link of the earlier invitation lives again; the mail is out, on its way, or useless. */
    SAME_LINK,
    /** The link of the earlier invitation lives again, and its mail, which never left, is ordered again. */
    SAME_LINK_AND_MAIL,
    /** The earlier invitation with a new link and a mail. */
    NEW_LINK,
    /** Nothing: the person declined. */
    NOTHING;

    /** No address gets a second invitation mail of one workspace sooner, unless an admin asks for it. */
    static final Duration MAIL_PAUSE = Duration.ofHours(24);

    /**
     * @param last the newest invitation of the workspace for the address
     * @param byHand whether a person invites: then there is a mail at once, whatever was before
     */
    static Course of(@Nullable Invitation last, boolean byHand, Instant now) {
        if (last == null) {
            return FRESH;
        }
        if (byHand) {
            return last.isPending() ? NEW_LINK : FRESH;
        }
        if (last.stored() == InvitationState.DECLINED) {
            return NOTHING;
        }
        return ofReturn(last, now);
    }

    private static Course ofReturn(Invitation last, Instant now) {
        var mail = last.mail();
        if (mail.state() == MailState.BOUNCED) {
            return SAME_LINK;
        }
        if (mail.mailedAt() == null) {
            return mail.state() == MailState.WAITING || mail.state() == MailState.HELD ? SAME_LINK : SAME_LINK_AND_MAIL;
        }
        if (!last.hasRunOut(now) && mail.mailedAt().plus(MAIL_PAUSE).isAfter(now)) {
            return SAME_LINK;
        }
        if (last.stored() == InvitationState.ACCEPTED) {
            return FRESH;
        }
        return last.hasRunOut(now) && last.renewals() > 0 ? SAME_LINK : NEW_LINK;
    }

    /** The earliest moment at which a mail may leave for an address that last got one at the given moment. */
    static Instant mailDue(@Nullable Instant lastMailedAt, boolean byHand, Instant now) {
        if (byHand || lastMailedAt == null) {
            return now;
        }
        var due = lastMailedAt.plus(MAIL_PAUSE);
        return due.isAfter(now) ? due : now;
    }
}
