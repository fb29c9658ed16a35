package io.musterbook.signon;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.time.Duration;

/** Too many wrong passwords. */
@ApplicationException(rollback = false)
public class TooManyAttempts extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyAttempts(Duration retryAfter) {
        super("Too many failed sign-ins.");
        this.retryAfter = retryAfter;
    }

    /** How long to wait. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
