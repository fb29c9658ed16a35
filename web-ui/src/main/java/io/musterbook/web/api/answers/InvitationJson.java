package io.musterbook.web.api.answers;

import io.musterbook.invitation.InvitationSnapshot;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.MailState;
import io.musterbook.workspace.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation. Its link is in the mail and nowhere else.
 *
 * @param mailedAt when the mail server took the mail; null until then
 * @param expiresAt null until mailed
 * @param mail where the mail of the present link stands
 * @param mailProblem why it is late or did not arrive; null while all is well
 */
public record InvitationJson(
        UUID id,
        UUID member,
        String email,
        Role role,
        InvitationState state,
        Instant createdAt,
        @Nullable Instant mailedAt,
        @Nullable Instant expiresAt,
        MailState mail,
        @Nullable String mailProblem) {
    /** The JSON of an invitation. */
    public static InvitationJson of(InvitationSnapshot invitation) {
        return new InvitationJson(
                invitation.id().value(),
                invitation.member().value(),
                invitation.email().value(),
                invitation.role(),
                invitation.state(),
                invitation.createdAt(),
                invitation.mailedAt(),
                invitation.expiresAt(),
                invitation.mail(),
                invitation.mailProblem());
    }
}
