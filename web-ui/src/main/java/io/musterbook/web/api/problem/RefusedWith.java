package io.musterbook.web.api.problem;

import java.io.Serial;

/** Ends a request with a problem that is known already. */
public class RefusedWith extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** @param problem what the caller hears */
    public RefusedWith(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
