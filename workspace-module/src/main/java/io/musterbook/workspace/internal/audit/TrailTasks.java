package io.musterbook.workspace.internal.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;

/** What keeps the trail: sealing without pause, trimming once a day. */
@ApplicationScoped
class TrailTasks {
    /** Shorter than the scheduler's polling, so that each poll finds it due and a row is sealed within two seconds. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 10);

    @Produces
    @Singleton
    Task<Void> sealAudit(TrailSealing sealing) {
        return Tasks.recurring("seal-audit", FixedDelay.of(PAUSE))
                .execute((instance, context) -> SealingRounds.run(sealing));
    }

    @Produces
    @Singleton
    Task<Void> trimAudit(TrailTrimming trimming) {
        return Tasks.recurring("trim-audit", new Daily(QUIET_HOUR)).execute((instance, context) -> trimming.trimAll());
    }
}
