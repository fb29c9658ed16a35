package io.musterbook.invitation.internal.letters;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The background task that carries letters; the scheduler takes it before invitations. */
@ApplicationScoped
public class LetterTask {
    private static final Duration AFTER_A_FAULT_OF_OURS = Duration.ofSeconds(20);

    @Produces
    @Singleton
    Task<LetterOrder> letter(LetterCarrier carrier) {
        return Tasks.custom(LetterBox.TASK)
                .defaultPriority(Priority.HIGH)
                .onFailure(LetterTask::comeAgain)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var again = carrier.carry(instance.getData());
                    return (complete, operations) ->
                            again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
                });
    }

    private static void comeAgain(ExecutionComplete complete, ExecutionOperations<LetterOrder> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(AFTER_A_FAULT_OF_OURS));
    }
}
