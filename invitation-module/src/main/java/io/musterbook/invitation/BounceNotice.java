package io.musterbook.invitation;

import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What a mail relay reports about a mail that it took earlier. Either the message id or the address says which.
 *
 * @param messageId as in the mail's header, with or without angle brackets; null if only the address is known
 * @param address who did not get the mail; null if the message id is known
 * @param workspace whose mail to the address it was; null for any
 * @param status the enhanced status code, for example {@code 5.1.1}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3463">RFC 3463</a>
 */
public record BounceNotice(
        @Nullable String messageId,
        @Nullable EmailAddress address,
        @Nullable WorkspaceId workspace,
        String status,
        String diagnostic) {
    /** @throws InvalidValue if neither is named, or the status is no enhanced status code */
    public BounceNotice {
        if (messageId == null && address == null) {
            throw new InvalidValue("messageId", "Name the messageId or the address.");
        }
        if (!status.matches("[245]\\.\\d{1,3}\\.\\d{1,3}")) {
            throw new InvalidValue("status", "Use an enhanced status code like 5.1.1.");
        }
    }

    /** Whether no other try can succeed. */
    public boolean isFinal() {
        return status.startsWith("5");
    }
}
