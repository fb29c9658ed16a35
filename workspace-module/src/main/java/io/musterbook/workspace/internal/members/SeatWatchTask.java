package io.musterbook.workspace.internal.members;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks at seats every now and then, beside the requests that take them. */
@ApplicationScoped
class SeatWatchTask {
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Produces
    @Singleton
    Task<Void> seatWatch(SeatLooking looking) {
        return Tasks.recurring("seat-watch", FixedDelay.of(PAUSE)).execute((instance, context) -> looking.look());
    }
}
