package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.SeatLimitReached;
import io.musterbook.workspace.Seats;
import io.musterbook.workspace.Tallies;
import io.musterbook.workspace.UnknownWorkspace;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.internal.tally.PendingDeltas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * The one gate through which a member gets a seat. With plenty of seats free nobody waits for anybody; close to the
 * limit the workspace's row is locked and counted, so that of two people racing for the last seat one gets it.
 */
@ApplicationScoped
class SeatGate {
    /** More free seats than transactions that can be in flight at once. */
    private static final int PLENTY = 256;

    private static final String COUNT = """
            select w.name, w.seat_limit,
                   coalesce((select base from workspace.tally where id = w.id), 0)
                 + coalesce((select sum(delta) from workspace.tally_delta where tally_id = w.id), 0) as used
              from workspace.workspace w
             where w.id = :id
            """;

    private final Jdbi jdbi;
    private final Tallies tallies;
    private final PendingDeltas pending;

    @Inject
    SeatGate(Jdbi jdbi, Tallies tallies, PendingDeltas pending) {
        this.jdbi = jdbi;
        this.tallies = tallies;
        this.pending = pending;
    }

    /**
     * Takes a seat.
     *
     * @throws SeatLimitReached if none is free
     */
    void take(WorkspaceId workspace) {
        if (count(workspace).seats().free() < PLENTY) {
            lock(workspace);
            var counted = count(workspace);
            if (counted.seats().free() == 0) {
                throw new SeatLimitReached(counted.name(), counted.seats());
            }
        }
        taken(workspace);
    }

    /** Notes a seat that was taken past the gate: the first owner's. */
    void taken(WorkspaceId workspace) {
        tallies.add(workspace.value(), 1);
    }

    /** Gives a seat back. */
    void free(WorkspaceId workspace) {
        tallies.add(workspace.value(), -1);
    }

    private Count count(WorkspaceId workspace) {
        long taken = pending.of(workspace.value());
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("id", workspace.value())
                .map((row, context) -> new Count(
                        row.getString("name"), new Seats(row.getLong("used") + taken, row.getInt("seat_limit"))))
                .findOne()
                .orElseThrow(() -> new UnknownWorkspace(workspace)));
    }

    private void lock(WorkspaceId workspace) {
        jdbi.useHandle(handle -> handle.createQuery("select id from workspace.workspace where id = :id for update")
                .bind("id", workspace.value())
                .mapToMap()
                .list());
    }

    private record Count(String name, Seats seats) {}
}
