package io.musterbook.invitation.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Background work on many invitations at once. */
@ApplicationScoped
public class ReleaseTasks {
    /** The task's name is stored with each order and therefore never changes. */
    public static final TaskDescriptor<RenewalOrder> RENEWAL =
            TaskDescriptor.of("renew-expired-invitations", RenewalOrder.class);

    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Produces
    @Singleton
    Task<Void> releaseHeldMail(Releasing releasing) {
        return Tasks.recurring("release-held-mail", FixedDelay.of(PAUSE))
                .execute((instance, context) -> releasing.release());
    }

    @Produces
    @Singleton
    Task<RenewalOrder> renewExpired(Releasing releasing) {
        return Tasks.custom(RENEWAL)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> releasing.renewSome(instance.getData())
                        ? (complete, operations) -> operations.reschedule(complete, complete.getTimeDone())
                        : new CompletionHandler.OnCompleteRemove<>());
    }
}
