package io.musterbook.directorysync.internal.work;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** The transaction around each step. */
@Stateless
public class WorkSteps implements Working {
    private final WorkBench bench;

    @Inject
    public WorkSteps(WorkBench bench) {
        this.bench = bench;
    }

    @Override
    public boolean step(UUID work, int size) {
        return bench.step(work, size);
    }

    @Override
    public boolean pass(UUID work) {
        return bench.pass(work);
    }

    @Override
    public void stop(UUID work, String problem) {
        bench.stop(work, problem);
    }
}
