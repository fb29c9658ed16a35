package io.musterbook.web.api.answers;

import io.musterbook.invitation.MailOutlook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the invitation mails of a workspace stand; see {@link MailOutlook}. */
public record MailOutlookJson(
        long sent,
        long waiting,
        long held,
        @Nullable Instant doneAbout,
        @Nullable Instant heldUntil,
        @Nullable String trouble) {
    /** The JSON of an outlook. */
    public static MailOutlookJson of(MailOutlook outlook) {
        return new MailOutlookJson(
                outlook.sent(),
                outlook.waiting(),
                outlook.held(),
                outlook.doneAbout(),
                outlook.heldUntil(),
                outlook.trouble());
    }
}
