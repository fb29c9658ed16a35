package io.musterbook.workspace;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of a workspace; null leaves a value as it is. A seat limit below the seats in use is allowed: nobody loses
 * access, and nobody new gets in until seats are free again.
 *
 * @param timezone where its days end
 * @param language the language its mail speaks by default
 */
public record WorkspaceChange(
        @Nullable String name,
        @Nullable Plan plan,
        @Nullable Integer seats,
        @Nullable ZoneId timezone,
        @Nullable Locale language) {
    /** @throws InvalidValue if the name or the seats are out of bounds */
    public WorkspaceChange {
        if (name != null) {
            name = NewWorkspace.checkedName(name);
        }
        if (seats != null) {
            NewWorkspace.checkSeats(seats);
        }
    }

    /**
     * A change of what a workspace is called and has bought.
     *
     * @throws InvalidValue if the name or the seats are out of bounds
     */
    public WorkspaceChange(@Nullable String name, @Nullable Plan plan, @Nullable Integer seats) {
        this(name, plan, seats, null, null);
    }
}
