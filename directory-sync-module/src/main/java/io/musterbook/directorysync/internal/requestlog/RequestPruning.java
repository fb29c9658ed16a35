package io.musterbook.directorysync.internal.requestlog;

/** Deletes old entries. An interface, so that a task enters through the session bean. */
public interface RequestPruning {
    /**
     * Deletes some of the entries that are too old, in a transaction of its own.
     *
     * @return whether more may be too old
     */
    boolean pruneSome();
}
