package io.musterbook.workspace.internal.domains;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks every hour whether a domain is due; each is once a week. */
@ApplicationScoped
class DomainRechecking {
    @Produces
    @Singleton
    Task<Void> recheckDomains(DomainRecheck recheck) {
        return Tasks.recurring("recheck-domains", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> recheck.recheck());
    }
}
