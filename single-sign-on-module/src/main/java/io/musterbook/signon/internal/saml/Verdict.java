package io.musterbook.signon.internal.saml;

/**
 * What came of one check.
 *
 * @param detail what was found and, if it was wrong, what to do about it; for the admin of the connection alone
 */
public record Verdict(Check check, Outcome outcome, String detail) {
    /** How a check ended. */
    public enum Outcome {
        /** Right. */
        PASSED,
        /** Right enough to sign in, but somebody should look at it. */
        REMARK,
        /** Wrong: the response is refused. */
        FAILED,
        /** Not looked at, since what it would look at cannot be trusted. */
        NOT_REACHED
    }

    static Verdict passed(Check check, String detail) {
        return new Verdict(check, Outcome.PASSED, detail);
    }

    static Verdict failed(Check check, String detail) {
        return new Verdict(check, Outcome.FAILED, detail);
    }
}
