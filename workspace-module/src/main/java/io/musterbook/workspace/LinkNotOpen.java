package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** A mailed link cannot be used: used, run out, replaced, or never made. */
@ApplicationException(rollback = true)
public class LinkNotOpen extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public LinkNotOpen() {
        super("This link is not open.");
    }
}
