package io.musterbook.workspace;

import java.util.UUID;

/**
 * Counts that many transactions change at once without waiting for each other: a base plus insert-only deltas that a
 * task folds. A count takes part in the caller's transaction.
 */
public interface Tallies {
    /** Adds to a count; a rollback takes it back. */
    void add(UUID tally, long delta);

    /** The count as committed, plus what this transaction added; 0 for one never touched. */
    long read(UUID tally);
}
