package io.musterbook.signon.internal.saml;

import java.io.Serial;

/** Bytes that are no XML that we read. */
final class NotXml extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    NotXml(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
