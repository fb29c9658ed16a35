package io.musterbook.directorysync.internal.watch;

/** One look around. An interface, so that a task enters through the session bean. */
public interface Watching {
    /** Counts losses of access and tells of many; forgets what no longer counts. */
    void look();
}
