package io.musterbook.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A change of a workspace; null leaves a value as it is. A seat limit below the seats in use is allowed: nobody loses
 * access, and nobody new gets in until seats are free again.
 */
public record WorkspaceChange(
        @Nullable String name,
        @Nullable Plan plan,
        @Nullable Integer seats) {
    /** @throws InvalidValue if the name or the seats are out of bounds */
    public WorkspaceChange {
        if (name != null) {
            name = NewWorkspace.checkedName(name);
        }
        if (seats != null) {
            NewWorkspace.checkSeats(seats);
        }
    }
}
