package io.musterbook.launcher;

/** Why a start ends, in words for people: what happened, why, and what to do. The message is all that is printed. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one to three sentences without a trailing line break */
    public StartRefused(String message) {
        super(message);
    }

    /**
     * @param message one to three sentences without a trailing line break
     * @param cause kept for the log, never printed
     */
    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message; never null. */
    public String text() {
        var message = getMessage();
        return message == null ? "Musterbook could not start." : message;
    }
}
