package io.musterbook.directorysync.internal.watch;

import io.musterbook.directorysync.DirectoryNotice;
import io.musterbook.directorysync.internal.notices.NoticeTable;
import io.musterbook.directorysync.internal.refusals.RefusalTable;
import io.musterbook.directorysync.internal.roles.RoleUpkeep;
import io.musterbook.workspace.WorkspaceAlert;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Looks around for what no request sees by itself. */
@Stateless
public class DirectoryWatch implements Watching {
    /** Losses within this time count together. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    /** So few losses are never many. */
    private static final int FEW = 5;

    /** A person of whom the directory no longer speaks waits for no seat. */
    private static final Duration REFUSAL_LIFE = Duration.ofDays(90);

    private final LossTable losses;
    private final NoticeTable notices;
    private final RefusalTable refusals;
    private final RoleUpkeep roles;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    public DirectoryWatch(
            LossTable losses,
            NoticeTable notices,
            RefusalTable refusals,
            RoleUpkeep roles,
            Event<WorkspaceEvent> events,
            Clock clock) {
        this.losses = losses;
        this.notices = notices;
        this.refusals = refusals;
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void look() {
        var now = clock.instant();
        for (var loss : losses.since(now.minus(WINDOW), FEW)) {
            var connection = loss.tenant().connection();
            if (loss.isMass()
                    && notices.count(connection, DirectoryNotice.Kind.MANY_LOSSES, loss.lost(), WINDOW, now)) {
                events.fire(new WorkspaceAlert(
                        loss.tenant().workspace(),
                        loss.tenant().actor(),
                        now,
                        WorkspaceAlert.Kind.MANY_LOSSES,
                        Map.of("people", String.valueOf(loss.lost()), "directory", loss.directory())));
            }
        }
        refusals.forget(now.minus(REFUSAL_LIFE))
                .forEach(connection -> notices.end(connection, DirectoryNotice.Kind.SEATS_REFUSED));
        roles.run(now);
    }
}
