package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.ConnectionSnapshot;
import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.web.pages.Lazy;
import io.musterbook.workspace.MemberFilter;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first page inside a workspace: who you are here, what you can do, whom to ask. */
@Named
@RequestScoped
public class HomePage {
    private static final int NAMED_OWNERS = 3;

    private final CurrentWorkspace current;
    private final Members members;
    private final Lazy<Optional<ConnectionSnapshot>> connection;

    @Inject
    HomePage(CurrentWorkspace current, Members members, DirectoryConnections directories) {
        this.current = current;
        this.members = members;
        connection = new Lazy<>(() -> directories.of(current.getWorkspace().id()));
    }

    /** The names of up to three owners, for whoever needs somebody to ask. */
    public String getOwners() {
        var filter = new MemberFilter(null, MemberState.ACTIVE, Role.OWNER, null);
        return members.list(current.getWorkspace().id(), filter, new PageRequest(null, NAMED_OWNERS)).items().stream()
                .map(MemberSnapshot::displayName)
                .collect(Collectors.joining(", "));
    }

    /** How many members are in. */
    public long getActive() {
        return members.count(current.getWorkspace().id(), new MemberFilter(null, MemberState.ACTIVE, null, null));
    }

    /** How many members are invited and not in yet. */
    public long getInvited() {
        return members.count(current.getWorkspace().id(), new MemberFilter(null, MemberState.INVITED, null, null));
    }

    /** Whether a directory is connected. */
    public boolean isConnected() {
        return connection().isPresent();
    }

    /** What people call the connected directory. */
    public String getDirectory() {
        return connection().map(known -> known.provider().displayName()).orElse("");
    }

    private Optional<ConnectionSnapshot> connection() {
        return connection.get();
    }
}
