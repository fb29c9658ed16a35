package io.musterbook.directorysync.internal.requestlog;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalTime;

/** Deletes old entries once a day. */
@ApplicationScoped
class RequestRetention {
    private static final LocalTime QUIET_HOUR = LocalTime.of(3, 20);

    @Produces
    @Singleton
    Task<Void> pruneRequests(RequestPruning pruning) {
        return Tasks.recurring("prune-directory-requests", new Daily(QUIET_HOUR))
                .execute((instance, context) -> {
                    while (pruning.pruneSome()) {
                        // until a round finds less than it could take
                    }
                });
    }
}
