package io.musterbook.directorysync.internal.work;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.musterbook.directorysync.BatchWork;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.WorkWaiting;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Begins work: its row and its task, in the caller's transaction. */
@ApplicationScoped
public class WorkOrders {
    /** The task's name is stored with each order and therefore never changes. */
    static final TaskDescriptor<Order> TASK = TaskDescriptor.of("directory-work", Order.class);

    /** So few people that nobody needs to wait for a task. */
    private static final int AT_ONCE = 100;

    private final WorkTable table;
    private final WorkBench bench;
    private final SchedulerClient scheduler;
    private final Event<WorkWaiting> workWaiting;
    private final Clock clock;

    @Inject
    WorkOrders(
            WorkTable table, WorkBench bench, SchedulerClient scheduler, Event<WorkWaiting> workWaiting, Clock clock) {
        this.table = table;
        this.bench = bench;
        this.scheduler = scheduler;
        this.workWaiting = workWaiting;
        this.clock = clock;
    }

    /**
     * Begins work. Work that cannot be refused is done at once if it is about a few people.
     *
     * @param total how many people it is about
     */
    public void begin(
            ConnectionId connection, WorkspaceId workspace, BatchWork.Kind kind, String words, int total, Actor actor) {
        var now = clock.instant();
        var work = new Work(Ids.next(now), connection, workspace, kind, BatchWork.State.RUNNING, words, actor, null);
        table.insert(work, total, now);
        boolean farewell = kind == BatchWork.Kind.KEEP_MEMBERS || kind == BatchWork.Kind.REMOVE_MEMBERS;
        if (farewell && total <= AT_ONCE) {
            boolean more = true;
            while (more) {
                more = bench.step(work.id(), AT_ONCE + 1);
            }
            return;
        }
        scheduler.scheduleBatch(List.<SchedulableInstance<?>>of(
                TASK.instance(work.id().toString()).data(new Order(work.id())).scheduledTo(now)));
        workWaiting.fire(new WorkWaiting());
    }

    /** The data of a work task. */
    public record Order(UUID work) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
