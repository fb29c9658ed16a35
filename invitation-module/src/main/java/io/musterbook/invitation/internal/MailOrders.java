package io.musterbook.invitation.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.musterbook.workspace.WorkWaiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Orders mails: a task in the caller's transaction, so that an invitation without a mail on its way cannot exist. */
@ApplicationScoped
public class MailOrders {
    /** The task's name is stored with each order and therefore never changes. */
    public static final TaskDescriptor<MailOrder> TASK = TaskDescriptor.of("invitation-mail", MailOrder.class);

    private final SchedulerClient scheduler;
    private final Event<WorkWaiting> workWaiting;

    @Inject
    public MailOrders(SchedulerClient scheduler, Event<WorkWaiting> workWaiting) {
        this.scheduler = scheduler;
        this.workWaiting = workWaiting;
    }

    /**
     * Orders the mail of an invitation's present link.
     *
     * @param due when it may leave at the earliest
     */
    void place(Invitation invitation, Instant due) {
        var id = invitation.id() + "." + invitation.mail().orders();
        var order = new MailOrder(invitation.id().value(), invitation.generation());
        scheduler.scheduleBatch(
                List.<SchedulableInstance<?>>of(TASK.instance(id).data(order).scheduledTo(due)));
        workWaiting.fire(new WorkWaiting());
    }
}
