package io.musterbook.workspace;

/**
 * The seats of a workspace.
 *
 * @param used members that are invited or active
 * @param limit what the plan pays for
 */
public record Seats(long used, int limit) {
    /** How many more members fit; never negative. */
    public long free() {
        return Math.max(0, limit - used);
    }
}
