package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** Somebody wanted to do with a member what they may not. Nothing was changed. */
@ApplicationException(rollback = true)
public class NotAllowed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Denial denial;

    public NotAllowed(Denial denial) {
        super("Not allowed: " + denial + ".");
        this.denial = denial;
    }

    /** Why. */
    public Denial denial() {
        return denial;
    }
}
