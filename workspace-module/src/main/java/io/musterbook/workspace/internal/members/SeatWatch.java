package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceAlert;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Looks for workspaces with four of five seats in use: two statements, whatever the number of workspaces. */
@Stateless
public class SeatWatch implements SeatLooking {
    private static final String USED = """
            (coalesce((select base from workspace.tally where id = w.id), 0)
             + coalesce((select sum(delta) from workspace.tally_delta where tally_id = w.id), 0))
            """;

    /** Fewer seats than that fill up with every other person. */
    private static final int FEW_SEATS = 5;

    private final Jdbi jdbi;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public SeatWatch(Jdbi jdbi, Event<WorkspaceEvent> events, Clock clock) {
        this.jdbi = jdbi;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void look() {
        var now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from workspace.seat_notice
                         where exists (select 1 from workspace.workspace w
                                        where w.id = seat_notice.workspace_id and 5 * %s < 4 * w.seat_limit)
                        """.formatted(USED)).execute());
        jdbi.withHandle(handle -> handle.createQuery("""
                        select w.id, w.seat_limit, %1$s as used from workspace.workspace w
                         where w.seat_limit >= :few and 5 * %1$s >= 4 * w.seat_limit
                           and not exists (select 1 from workspace.seat_notice n where n.workspace_id = w.id)
                        """.formatted(USED))
                        .bind("few", FEW_SEATS)
                        .map((row, context) -> new Scarce(
                                new WorkspaceId(row.getObject("id", UUID.class)),
                                row.getLong("used"),
                                row.getInt("seat_limit")))
                        .list())
                .forEach(seats -> tell(seats, now));
    }

    private void tell(Scarce seats, Instant now) {
        int fresh = jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into workspace.seat_notice (workspace_id, at) values (:id, :now) on conflict do nothing")
                .bind("id", seats.workspace().value())
                .bind("now", now)
                .execute());
        if (fresh == 1) {
            events.fire(new WorkspaceAlert(
                    seats.workspace(),
                    new Actor.Machine(),
                    now,
                    WorkspaceAlert.Kind.SEATS_NEARLY_FULL,
                    Map.of("used", String.valueOf(seats.used()), "limit", String.valueOf(seats.limit()))));
        }
    }

    /** A workspace whose seats run short. */
    private record Scarce(WorkspaceId workspace, long used, int limit) {}
}
