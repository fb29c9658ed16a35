package io.musterbook.workspace;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** No seat was free. Nothing was stored. */
@ApplicationException(rollback = true)
public class SeatLimitReached extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String workspaceName;
    private final int limit;

    public SeatLimitReached(String workspaceName, Seats seats) {
        super(workspaceName + " has " + seats.used() + " of " + seats.limit() + " seats.");
        this.workspaceName = workspaceName;
        this.limit = seats.limit();
    }

    /** What people call the workspace. */
    public String workspaceName() {
        return workspaceName;
    }

    /** What the plan pays for. */
    public int limit() {
        return limit;
    }
}
