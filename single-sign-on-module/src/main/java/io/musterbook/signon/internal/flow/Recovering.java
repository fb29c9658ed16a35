package io.musterbook.signon.internal.flow;

import io.musterbook.signon.MemberSignedIn;
import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.Sessions;
import io.musterbook.signon.internal.connection.RecoveryCodes;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceAlert;
import io.musterbook.workspace.WorkspaceEvent;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Lets an owner in with a recovery code, in front of everybody: the use is audited and mailed. */
@ApplicationScoped
class Recovering {
    private final Members members;
    private final Sessions sessions;
    private final RecoveryCodes codes;
    private final Event<WorkspaceEvent> events;
    private final Clock clock;

    @Inject
    Recovering(Members members, Sessions sessions, RecoveryCodes codes, Event<WorkspaceEvent> events, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    boolean recover(SessionSnapshot present, WorkspaceId workspace, String code) {
        var owner = members.findByAccount(workspace, present.account())
                .filter(member -> member.role() == Role.OWNER && member.state() == MemberState.ACTIVE);
        if (owner.isEmpty() || !present.method().provesAccount() || !codes.use(workspace, code)) {
            return false;
        }
        var now = clock.instant();
        var actor = new Actor.Person(present.account());
        sessions.recover(present.id(), workspace);
        events.fire(new MemberSignedIn(workspace, actor, now, owner.get(), "RECOVERY_CODE"));
        events.fire(new WorkspaceAlert(
                workspace,
                actor,
                now,
                WorkspaceAlert.Kind.RECOVERY_CODE_USED,
                Map.of("person", owner.get().displayName(), "left", Integer.toString(codes.left(workspace)))));
        return true;
    }
}
