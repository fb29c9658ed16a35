package io.musterbook.directorysync.internal.departure;

import io.musterbook.directorysync.BatchWork.Kind;
import io.musterbook.directorysync.internal.work.Work;
import io.musterbook.directorysync.internal.work.WorkStep;
import io.musterbook.workspace.DirectoryMembers;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Puts the people of an ended connection in order. Whoever is done no longer has the directory as source. */
@ApplicationScoped
class DepartureSteps implements WorkStep {
    private final ConnectionEnd end;
    private final Members members;
    private final DirectoryMembers directoryMembers;

    @Inject
    DepartureSteps(ConnectionEnd end, Members members, DirectoryMembers directoryMembers) {
        this.end = end;
        this.members = members;
        this.directoryMembers = directoryMembers;
    }

    @Override
    public boolean does(Kind kind) {
        return kind == Kind.KEEP_MEMBERS || kind == Kind.REMOVE_MEMBERS;
    }

    @Override
    public List<UUID> next(Work work, int limit) {
        return end.next(work.connection(), work.cursor(), limit);
    }

    @Override
    public void handle(Work work, List<UUID> users) {
        var people = directoryMembers.find(work.workspace(), end.members(work.connection(), users)).stream()
                .filter(member -> member.source() == MemberSource.DIRECTORY)
                .toList();
        for (var member : people) {
            if (goes(work, member)) {
                members.remove(work.workspace(), member.id(), work.actor());
            } else {
                members.manage(work.workspace(), member.id(), MemberSource.MANUAL, work.actor());
            }
        }
    }

    @Override
    public boolean mayPass() {
        return false;
    }

    @Override
    public void finish(Work work) {
        end.forget(work.connection());
    }

    /** An offer that only the directory made ends with it; an owner never goes. */
    private static boolean goes(Work work, MemberSnapshot member) {
        return member.role() != Role.OWNER
                && (work.kind() == Kind.REMOVE_MEMBERS || member.state() == MemberState.INVITED);
    }
}
