package io.musterbook.invitation;

import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as it was when it was read.
 *
 * @param state {@link InvitationState#EXPIRED} from the instant of {@code expiresAt} on
 * @param createdAt when it was made, not when it was mailed
 * @param mailedAt when the mail server took the mail; null until then
 * @param expiresAt null until mailed
 * @param mail where the mail stands
 * @param mailProblem why the mail is late or was given up, in a sentence; null while all is well
 */
public record InvitationSnapshot(
        InvitationId id,
        WorkspaceId workspace,
        MemberId member,
        EmailAddress email,
        Role role,
        InvitationState state,
        Instant createdAt,
        @Nullable Instant mailedAt,
        @Nullable Instant expiresAt,
        MailState mail,
        @Nullable String mailProblem) {}
