package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.internal.MailOrder;
import java.time.Instant;
import java.util.Optional;

/** Carries one mail a call; what the background task enters by. */
public interface MailCarrier {
    /**
     * One go at a mail. Repeating it is harmless: a mail that is marked as sent is not sent again.
     *
     * @return when to come again, or nothing when the order is settled
     */
    Optional<Instant> carry(MailOrder order);
}
