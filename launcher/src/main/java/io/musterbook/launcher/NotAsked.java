package io.musterbook.launcher;

/** Why a command could not ask the server, in words for people: what happened, and what to do. */
final class NotAsked extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAsked(String message) {
        super(message);
    }

    NotAsked(String message, Throwable cause) {
        super(message, cause);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
