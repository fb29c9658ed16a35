package io.musterbook.directorysync;

import io.musterbook.workspace.WorkspaceId;
import java.util.List;

/** What the pages tell about a connection until somebody has read it. Nothing without a connection. */
public interface DirectoryNotices {
    /** What nobody has dismissed, oldest first. */
    List<DirectoryNotice> open(WorkspaceId workspace);

    /** Somebody has read it. Idempotent. */
    void dismiss(WorkspaceId workspace, DirectoryNotice.Kind kind);

    /** Who was refused for want of a seat and is not in yet, by user name. */
    List<SeatRefusal> refused(WorkspaceId workspace, int limit);
}
