package io.musterbook.invitation;

/**
 * What the link of an invitation carries. Prints as a mask, so it cannot reach a log by accident.
 *
 * @param text as found in the link
 */
public record InvitationToken(String text) {
    @Override
    public String toString() {
        return "InvitationToken[masked]";
    }
}
