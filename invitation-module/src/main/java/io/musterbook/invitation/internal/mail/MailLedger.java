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

    /**
     * Ends an order whose invitation had no member to invite when it was read.
     *
     * @return when to look again, if the person has come back meanwhile: nobody orders the mail a second time
     */
    Optional<Instant> cancel(MailOrder order);

    /** Puts the mail into the demo's mailbox and marks it sent: both or neither, and never twice; not for whoever went. */
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
