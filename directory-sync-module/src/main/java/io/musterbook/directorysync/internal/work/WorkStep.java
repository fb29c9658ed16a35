package io.musterbook.directorysync.internal.work;

import io.musterbook.directorysync.BatchWork;
import java.util.List;
import java.util.UUID;

/** What work of some kinds does. Each call is made in a transaction; whoever is done twice is done once. */
public interface WorkStep {
    /** Whether it does work of this kind. */
    boolean does(BatchWork.Kind kind);

    /** The next directory users after the cursor, by id. */
    List<UUID> next(Work work, int limit);

    /** Does it for these people. */
    void handle(Work work, List<UUID> users);

    /** Whether somebody who cannot be done is left out; if not, the work waits and tries again. */
    boolean mayPass();

    /** Everybody is done. */
    default void finish(Work work) {}
}
