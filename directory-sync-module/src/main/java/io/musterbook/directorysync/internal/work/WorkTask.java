package io.musterbook.directorysync.internal.work;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.musterbook.directorysync.internal.work.WorkOrders.Order;
import io.musterbook.workspace.SeatLimitReached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The background task that does work step by step. Killed, it goes on where the last commit left it; a person who
 * cannot be done is passed over; without a free seat it stops and says so.
 */
@ApplicationScoped
public class WorkTask {
    private static final Logger LOG = Logger.getLogger(WorkTask.class.getName());
    private static final int SIZE = 25;
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Work that fails for a reason of ours, for example a lost database, is never given up. */
    @Produces
    @Singleton
    Task<Order> directoryWork(Working working, Clock clock) {
        return Tasks.custom(WorkOrders.TASK)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(PAUSE)))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        completion(turn(working, clock, instance.getData().work()), clock));
    }

    /** As many steps as fit into one turn. Returns whether there is more to do. */
    static boolean turn(Working working, Clock clock, UUID work) {
        var end = clock.instant().plus(TURN);
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            more = step(working, work);
        }
        return more;
    }

    private static boolean step(Working working, UUID work) {
        try {
            return working.step(work, SIZE);
        } catch (RuntimeException together) {
            return one(working, work); // one of them cannot be done: they are done one by one to find out whom
        }
    }

    private static boolean one(Working working, UUID work) {
        for (int i = 0; i < SIZE; i++) {
            try {
                if (!working.step(work, 1)) {
                    return false;
                }
            } catch (SeatLimitReached full) {
                working.stop(work, full.getMessage() + " Free or buy seats, then go on.");
                return false;
            } catch (RuntimeException e) {
                if (!working.pass(work)) {
                    throw e;
                }
                LOG.log(Level.WARNING, "Work " + work + " passes over one person.", e);
            }
        }
        return true;
    }

    private static CompletionHandler<Order> completion(boolean more, Clock clock) {
        return (complete, operations) -> {
            if (more) {
                operations.reschedule(complete, clock.instant());
            } else {
                operations.remove();
            }
        };
    }
}
