package io.musterbook.invitation.internal;

import io.musterbook.workspace.MemberJoined;
import io.musterbook.workspace.MemberManaged;
import io.musterbook.workspace.MemberProfileChanged;
import io.musterbook.workspace.MemberProvisioned;
import io.musterbook.workspace.MemberReactivated;
import io.musterbook.workspace.MemberRemoved;
import io.musterbook.workspace.MemberSuspended;
import io.musterbook.workspace.WorkspaceEvent;

/** Tells the watch what the container would tell it. */
public final class TestWatch {
    private final MemberWatch watch;

    public TestWatch(MemberWatch watch) {
        this.watch = watch;
    }

    public void tell(WorkspaceEvent event) {
        if (event instanceof MemberProvisioned provisioned) {
            watch.on(provisioned);
        } else if (event instanceof MemberReactivated reactivated) {
            watch.on(reactivated);
        } else if (event instanceof MemberSuspended suspended) {
            watch.on(suspended);
        } else if (event instanceof MemberRemoved removed) {
            watch.on(removed);
        } else if (event instanceof MemberJoined joined) {
            watch.on(joined);
        } else if (event instanceof MemberManaged managed) {
            watch.on(managed);
        } else if (event instanceof MemberProfileChanged changed) {
            watch.on(changed);
        }
    }
}
