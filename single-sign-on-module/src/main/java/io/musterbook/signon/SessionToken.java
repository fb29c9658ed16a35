package io.musterbook.signon;

/**
 * What the session cookie carries: 256 random bits. Prints as a mask, so it cannot reach a log by accident.
 *
 * @param text base64url
 */
public record SessionToken(String text) {
    @Override
    public String toString() {
        return "SessionToken[masked]";
    }
}
