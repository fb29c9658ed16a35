package io.musterbook.workspace;

/**
 * What a link mailed to an account's person carries. Prints as a mask, so it cannot reach a log by accident.
 *
 * @param text as found in the link
 */
public record LinkToken(String text) {
    @Override
    public String toString() {
        return "LinkToken[masked]";
    }
}
