package io.musterbook.workspace.internal.tally;

/** Folds deltas into their base. An interface, so that a task enters through the session bean. */
public interface Folding {
    /** Folds what waits, in one transaction. Two nodes may do it at once: a row is folded by one of them. */
    void fold();
}
