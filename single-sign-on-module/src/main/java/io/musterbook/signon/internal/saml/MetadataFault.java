package io.musterbook.signon.internal.saml;

import java.io.Serial;

/** Metadata that cannot be used; the message says why, and what to do. */
public final class MetadataFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    MetadataFault(String reason) {
        super(reason);
    }

    /** Cause and remedy. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
