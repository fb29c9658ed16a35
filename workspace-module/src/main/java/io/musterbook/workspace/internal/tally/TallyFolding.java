package io.musterbook.workspace.internal.tally;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Folds tallies often enough that reading one never adds up more than a few hundred deltas. */
@ApplicationScoped
class TallyFolding {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Produces
    @Singleton
    Task<Void> foldTallies(Folding folding) {
        return Tasks.recurring("fold-tallies", FixedDelay.of(PAUSE)).execute((instance, context) -> folding.fold());
    }
}
