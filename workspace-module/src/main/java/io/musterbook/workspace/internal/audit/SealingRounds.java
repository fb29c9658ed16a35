package io.musterbook.workspace.internal.audit;

/** Seals round after round. */
final class SealingRounds {
    private SealingRounds() {}

    /** Seals until nothing waits that was committed before this call, each round in its own transaction. */
    static void run(TrailSealing sealing) {
        while (sealing.sealSome()) {
            // until a round finds less than it could take
        }
    }
}
