package io.musterbook.web.wiring;

import java.io.Serial;

/** The application does not start, and its message tells the operator why and what to do. */
public class StartRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StartRefused(String message) {
        super(message);
    }
}
