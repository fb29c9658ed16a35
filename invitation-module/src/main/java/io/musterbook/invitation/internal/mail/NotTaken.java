package io.musterbook.invitation.internal.mail;

import java.io.Serial;

/** A letter was not taken. */
public class NotTaken extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    NotTaken(Refusal refusal, Throwable cause) {
        super(refusal.problem(), cause);
        this.refusal = refusal;
    }

    /** Why, and whose fault it is. */
    public Refusal refusal() {
        return refusal;
    }
}
