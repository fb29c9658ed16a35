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
    private final MailTurns turns;
    private final Event<WorkWaiting> workWaiting;

    @Inject
    public MailOrders(SchedulerClient scheduler, MailTurns turns, Event<WorkWaiting> workWaiting) {
        this.scheduler = scheduler;
        this.turns = turns;
        this.workWaiting = workWaiting;
    }

    /**
     * Orders the mail of an invitation's present link.
     *
     * @param due when it may leave at the earliest
     * @param byHand whether a person waits for it: then its task looks at once whether its turn has come
     */
    void place(Invitation invitation, Instant due, boolean byHand) {
        scheduler.scheduleBatch(List.<SchedulableInstance<?>>of(instance(invitation, due, byHand)));
        workWaiting.fire(new WorkWaiting());
    }

    /** Orders many mails at once. */
    public void placeAll(List<Invitation> invitations, Instant due) {
        if (!invitations.isEmpty()) {
            scheduler.scheduleBatch(invitations.stream()
                    .<SchedulableInstance<?>>map(invitation -> instance(invitation, due, false))
                    .toList());
            workWaiting.fire(new WorkWaiting());
        }
    }

    /** One of the mails that wait will not leave after all. */
    void withdrawn() {
        turns.giveBack();
    }

    private SchedulableInstance<MailOrder> instance(Invitation invitation, Instant due, boolean byHand) {
        var id = invitation.id() + "." + invitation.mail().orders();
        var order = new MailOrder(invitation.id().value(), invitation.generation());
        return TASK.instance(id).data(order).scheduledTo(byHand ? due : turns.next(due));
    }
}
