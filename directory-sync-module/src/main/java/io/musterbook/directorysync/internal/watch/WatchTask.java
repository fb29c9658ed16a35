package io.musterbook.directorysync.internal.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks around often enough that many losses are told within seconds. */
@ApplicationScoped
public class WatchTask {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Produces
    @Singleton
    Task<Void> directoryWatch(Watching watching) {
        return Tasks.recurring("directory-watch", FixedDelay.of(PAUSE)).execute((instance, context) -> watching.look());
    }
}
