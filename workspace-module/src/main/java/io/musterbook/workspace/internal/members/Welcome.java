package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.MailPolicy;
import io.musterbook.workspace.NewMember;
import io.musterbook.workspace.WorkspaceId;

/** How a newcomer is told. */
interface Welcome {
    /** The policy that holds for a newcomer: the one wanted, or an invitation. */
    MailPolicy of(WorkspaceId workspace, NewMember newcomer);
}
