package io.musterbook.workspace.internal.audit;

/** Seals what waits. An interface, so that a task enters through the session bean. */
public interface TrailSealing {
    /**
     * Seals some of what waits, in one transaction of its own. Who comes while another node seals waits its turn,
     * so {@code false} means: what was committed before this call is sealed.
     *
     * @return whether more may be waiting
     */
    boolean sealSome();
}
