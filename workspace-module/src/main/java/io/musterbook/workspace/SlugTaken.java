package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** Another workspace has the slug. */
@ApplicationException(rollback = true)
public class SlugTaken extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SlugTaken(Slug slug) {
        super("Another workspace has the slug " + slug + ". Choose another.");
    }
}
