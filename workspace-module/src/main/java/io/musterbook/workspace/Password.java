package io.musterbook.workspace;

/**
 * A password on its way to being hashed or checked. It prints as a mask, so it cannot reach a log by accident.
 *
 * @param text as typed, 1 to 1,024 characters
 */
public record Password(String text) {
    /** The shortest password that may be chosen. */
    public static final int MIN_CHOSEN_LENGTH = 12;

    /** @throws InvalidValue if the text is empty or far too long to be a password */
    public Password {
        if (text.isEmpty() || text.length() > 1_024) {
            throw new InvalidValue("password", "A password has at most 1,024 characters and is not empty.");
        }
    }

    /**
     * The same password, if it is good enough to be chosen.
     *
     * @throws InvalidValue if it is shorter than {@value #MIN_CHOSEN_LENGTH} characters
     */
    public Password chosen() {
        if (text.codePointCount(0, text.length()) < MIN_CHOSEN_LENGTH) {
            throw new InvalidValue(
                    "password", "Use " + MIN_CHOSEN_LENGTH + " characters or more. A few words in a row work well.");
        }
        return this;
    }

    @Override
    public String toString() {
        return "Password[masked]";
    }
}
