package io.musterbook.invitation;

/** Where an invitation stands. */
public enum InvitationState {
    /** Can be accepted. */
    PENDING,
    ACCEPTED,
    DECLINED,
    /** Taken back: by an admin, or because the directory took the person away. */
    REVOKED,
    /** Ran out unused. */
    EXPIRED
}
