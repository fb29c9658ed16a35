package io.musterbook.web.api.answers;

import io.musterbook.workspace.Plan;
import io.musterbook.workspace.Seats;
import io.musterbook.workspace.WorkspaceSnapshot;
import java.time.Instant;
import java.util.UUID;

/**
 * A workspace.
 *
 * @param seats what the plan pays for
 * @param seatsUsed members that are invited or active
 */
public record WorkspaceJson(
        UUID id, String slug, String name, Plan plan, int seats, long seatsUsed, Instant createdAt) {
    /** The JSON of a workspace and its seats. */
    public static WorkspaceJson of(WorkspaceSnapshot workspace, Seats seats) {
        return new WorkspaceJson(
                workspace.id().value(),
                workspace.slug().value(),
                workspace.name(),
                workspace.plan(),
                workspace.seatLimit(),
                seats.used(),
                workspace.createdAt());
    }
}
