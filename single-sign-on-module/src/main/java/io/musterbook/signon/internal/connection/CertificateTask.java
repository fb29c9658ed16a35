package io.musterbook.signon.internal.connection;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks every hour whether a certificate ends soon; each stage is told once. */
@ApplicationScoped
class CertificateTask {
    @Produces
    @Singleton
    Task<Void> watchCertificates(CertificateWatch watch) {
        return Tasks.recurring("watch-certificates", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> watch.look());
    }
}
