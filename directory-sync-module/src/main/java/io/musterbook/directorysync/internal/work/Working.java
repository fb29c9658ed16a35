package io.musterbook.directorysync.internal.work;

import java.util.UUID;

/** Steps of work, each a transaction of its own. An interface, so that a task enters through the session bean. */
public interface Working {
    /** Does the next people, at most {@code size}. Returns whether there is more to do. */
    boolean step(UUID work, int size);

    /** Passes over the next person, if the work may leave somebody out. Returns whether it may. */
    boolean pass(UUID work);

    /** Ends the work before its time. */
    void stop(UUID work, String problem);
}
