package io.musterbook.invitation.internal.mail;

import io.musterbook.invitation.internal.Invitation;
import java.time.Instant;

/** What a mail task does next. */
public sealed interface Step {
    /** Nothing: the mail is out or not wanted any more. */
    record Done() implements Step {}

    /** Come again at that moment. */
    record Later(Instant at) implements Step {}

    /** The mail's turn is now. */
    record Send(Invitation invitation) implements Step {}
}
