package io.musterbook.directorysync.internal.connection;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What becomes of people when their directory is disconnected: who is in stays in, offers that only it made end. */
@ApplicationScoped
class Farewell {
    private static final List<String> TABLES = List.of("directory_user", "directory_group", "request");

    private final Members members;
    private final Jdbi jdbi;

    @Inject
    Farewell(Members members, Jdbi jdbi) {
        this.members = members;
        this.jdbi = jdbi;
    }

    void keepMembers(WorkspaceId workspace, ConnectionId connection, Actor actor) {
        for (var id : linked(connection)) {
            members.find(workspace, id)
                    .filter(member -> member.source() == MemberSource.DIRECTORY)
                    .ifPresent(member -> {
                        if (member.state() == MemberState.INVITED && member.role() != Role.OWNER) {
                            members.remove(workspace, id, actor);
                        } else {
                            members.manage(workspace, id, MemberSource.MANUAL, actor);
                        }
                    });
        }
        forget(connection);
    }

    private List<MemberId> linked(ConnectionId connection) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select member_id from directory_sync.directory_user
                         where connection_id = :connection and member_id is not null
                        """)
                .bind("connection", connection.value())
                .mapTo(UUID.class)
                .map(MemberId::new)
                .list());
    }

    private void forget(ConnectionId connection) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            delete from directory_sync.membership
                             where group_id in (select id from directory_sync.directory_group
                                                 where connection_id = :connection)
                            """).bind("connection", connection.value()).execute();
            for (var table : TABLES) {
                handle.createUpdate("delete from directory_sync." + table + " where connection_id = :connection")
                        .bind("connection", connection.value())
                        .execute();
            }
        });
    }
}
