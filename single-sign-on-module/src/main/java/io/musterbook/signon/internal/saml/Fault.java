package io.musterbook.signon.internal.saml;

import java.io.Serial;

/** A check that failed. Never leaves the package. */
final class Fault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Check check;

    Fault(Check check, String detail) {
        super(detail, null, false, false);
        this.check = check;
    }

    Verdict verdict() {
        return Verdict.failed(check, String.valueOf(getMessage()));
    }
}
