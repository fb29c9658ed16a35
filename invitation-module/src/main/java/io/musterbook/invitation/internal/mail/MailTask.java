package io.musterbook.invitation.internal.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.musterbook.invitation.internal.MailOrder;
import io.musterbook.invitation.internal.MailOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The background task that carries invitation mails. */
@ApplicationScoped
public class MailTask {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** A mail that fails for a reason of ours, for example a lost database, is never given up. */
    @Produces
    @Singleton
    Task<MailOrder> invitationMail(MailCarrier carrier) {
        return Tasks.custom(MailOrders.TASK)
                .onFailure(MailTask::comeAgain)
                .onDeadExecutionRevive()
                .execute((instance, context) -> completion(carrier.carry(instance.getData())));
    }

    private static CompletionHandler<MailOrder> completion(Optional<Instant> again) {
        return (complete, operations) ->
                again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
    }

    private static void comeAgain(ExecutionComplete complete, ExecutionOperations<MailOrder> operations) {
        int failures = Math.min(complete.getExecution().consecutiveFailures, 10);
        var wait = FIRST_WAIT.multipliedBy(1L << failures);
        operations.reschedule(
                complete, complete.getTimeDone().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT));
    }
}
