package io.musterbook.workspace.internal.members;

import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberSuspended;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceAlert;
import io.musterbook.workspace.WorkspaceEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** Raises the alarm when a workspace loses its last active owner, in the transaction that takes the access. */
@ApplicationScoped
class OwnerWatch {
    private final DirectoryMemberTable members;
    private final Event<WorkspaceEvent> events;

    @Inject
    OwnerWatch(DirectoryMemberTable members, Event<WorkspaceEvent> events) {
        this.members = members;
        this.events = events;
    }

    void on(@Observes MemberSuspended event) {
        if (event.member().role() == Role.OWNER
                && members.activeOwner(event.workspace()).isEmpty()) {
            events.fire(new WorkspaceAlert(
                    event.workspace(),
                    new Actor.Machine(),
                    event.at(),
                    WorkspaceAlert.Kind.LAST_OWNER_SUSPENDED,
                    Map.of("owner", event.member().displayName())));
        }
    }
}
