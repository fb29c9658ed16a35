package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Suspension;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Why a member does not get in right now, and what brings the access back. */
@Named
@RequestScoped
public class Refusal {
    private final CurrentWorkspace current;
    private final DirectoryConnections directories;

    @Inject
    Refusal(CurrentWorkspace current, DirectoryConnections directories) {
        this.current = current;
        this.directories = directories;
    }

    /** Whether the access is back and only the session is too old for it. */
    public boolean isStale() {
        return current.getMember().state() == MemberState.ACTIVE;
    }

    /** Whether the directory took the access away. */
    public boolean isByDirectory() {
        return current.getMember().suspension() == Suspension.BY_DIRECTORY;
    }

    /** What people call the workspace's directory. */
    public String getDirectory() {
        return directories
                .of(current.getWorkspace().id())
                .map(connection -> connection.provider().displayName())
                .orElse("the company directory");
    }
}
