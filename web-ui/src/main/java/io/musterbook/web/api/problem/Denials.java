package io.musterbook.web.api.problem;

import io.musterbook.web.api.problem.Problem.Kind;
import io.musterbook.workspace.Denial;

/** What the operator hears where the rule of who may do what says no. */
final class Denials {
    private static final Kind LAST_OWNER =
            Kind.named("last-owner", "The workspace would have no owner who can get in", 409);
    private static final Kind MANAGED = Kind.named("managed-by-directory", "The directory decides about it", 409);
    private static final Kind STATE = Kind.named("wrong-state", "The member is not in the state that it takes", 409);
    private static final Kind FORBIDDEN = Kind.named("not-allowed", "This is not allowed", 403);

    private Denials() {}

    static Problem problem(Denial denial) {
        return switch (denial) {
            case LAST_OWNER -> Problem.of(LAST_OWNER, "Make somebody else an owner first.");
            case MANAGED_BY_DIRECTORY ->
                Problem.of(MANAGED, "Change it in the directory: unassign the person there, or assign them again.");
            case WRONG_STATE, NOT_FROM_DIRECTORY ->
                Problem.of(STATE, "Read the member to see its state, source and roleSource.");
            case NEEDS_ADMIN, NEEDS_OWNER, YOURSELF -> Problem.of(FORBIDDEN, "Somebody with more rights has to do it.");
        };
    }
}
