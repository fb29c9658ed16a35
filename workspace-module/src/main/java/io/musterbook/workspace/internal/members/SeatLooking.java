package io.musterbook.workspace.internal.members;

/** One look at seats. An interface, so that a task enters through the session bean. */
public interface SeatLooking {
    /** Tells workspaces whose seats run short, once until seats are free again. */
    void look();
}
