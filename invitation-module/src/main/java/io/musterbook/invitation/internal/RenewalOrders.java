package io.musterbook.invitation.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.Ids;
import io.musterbook.workspace.WorkWaiting;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Orders that all expired invitations of a workspace be renewed, in the caller's transaction. */
@ApplicationScoped
public class RenewalOrders {
    private final SchedulerClient scheduler;
    private final Event<WorkWaiting> workWaiting;
    private final Clock clock;

    @Inject
    public RenewalOrders(SchedulerClient scheduler, Event<WorkWaiting> workWaiting, Clock clock) {
        this.scheduler = scheduler;
        this.workWaiting = workWaiting;
        this.clock = clock;
    }

    void order(WorkspaceId workspace, Actor actor) {
        var now = clock.instant();
        var account = actor instanceof Actor.Person person ? person.account().value() : null;
        var instance = ReleaseTasks.RENEWAL
                .instance(Ids.next(now).toString())
                .data(new RenewalOrder(workspace.value(), account))
                .scheduledTo(now);
        scheduler.scheduleBatch(List.<SchedulableInstance<?>>of(instance));
        workWaiting.fire(new WorkWaiting());
    }
}
