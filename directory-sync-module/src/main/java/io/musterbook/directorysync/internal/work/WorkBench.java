package io.musterbook.directorysync.internal.work;

import io.musterbook.directorysync.BatchWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Does one step of some work, in the caller's transaction. */
@ApplicationScoped
class WorkBench {
    private final WorkTable table;
    private final Instance<WorkStep> steps;
    private final Clock clock;

    @Inject
    WorkBench(WorkTable table, @Any Instance<WorkStep> steps, Clock clock) {
        this.table = table;
        this.steps = steps;
        this.clock = clock;
    }

    /** @return whether there is more to do */
    boolean step(UUID id, int size) {
        var work = table.lock(id).orElse(null);
        if (work == null || work.state() != BatchWork.State.RUNNING) {
            return false;
        }
        var step = of(work.kind());
        var users = step.next(work, size);
        if (users.isEmpty()) {
            step.finish(work);
            table.end(id, BatchWork.State.DONE, null, clock.instant());
            return false;
        }
        step.handle(work, users);
        table.advance(id, users.size(), users.get(users.size() - 1));
        return true;
    }

    /** Passes over the next person, if the work may leave somebody out. */
    boolean pass(UUID id) {
        var work = table.lock(id).orElse(null);
        if (work == null || !of(work.kind()).mayPass()) {
            return false;
        }
        of(work.kind()).next(work, 1).forEach(user -> table.advance(id, 0, user));
        return true;
    }

    /** Ends work before its time. */
    void stop(UUID id, String problem) {
        table.end(id, BatchWork.State.STOPPED, problem, clock.instant());
    }

    private WorkStep of(BatchWork.Kind kind) {
        return steps.stream()
                .filter(step -> step.does(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + kind));
    }
}
