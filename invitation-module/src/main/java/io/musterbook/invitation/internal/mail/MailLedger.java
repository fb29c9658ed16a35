package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.internal.MailOrder;
import java.time.Instant;
import java.util.Optional;

/** The short transactions around a mail: before it leaves, and what became of it. */
public interface MailLedger {
    /**
     * Whether the mail is still wanted, and whether its turn has come.
     *
     * @param canSend whether there is anything to send it with
     */
    Step prepare(MailOrder order, boolean canSend);

    /** Ends an order whose invitation has no member to invite any more. */
    void cancel(MailOrder order);

    /** Puts the mail into the demo's mailbox and marks it sent: both or neither, and never twice. */
    void keepInDemo(MailOrder order, DemoMailTable.NewMail mail, Instant expiresAt);

    /** The mail server took the mail. */
    void sent(MailOrder order, Instant at, Instant expiresAt);

    /**
     * The mail server did not take the mail.
     *
     * @return when to try again, or nothing if that is over
     */
    Optional<Instant> refused(MailOrder order, Refusal refusal);
}
