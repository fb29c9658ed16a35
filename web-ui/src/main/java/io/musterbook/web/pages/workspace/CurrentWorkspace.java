package io.musterbook.web.pages.workspace;

import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.Sessions;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The workspace that a page is about, and the member who looks at it. */
@Named("current")
@RequestScoped
public class CurrentWorkspace {
    private final Workspaces workspaces;
    private final Members members;
    private final Sessions sessions;
    private @Nullable WorkspaceSnapshot workspace;
    private @Nullable MemberSnapshot member;

    @Inject
    CurrentWorkspace(Workspaces workspaces, Members members, Sessions sessions) {
        this.workspaces = workspaces;
        this.members = members;
        this.sessions = sessions;
    }

    /** What a person may do with a workspace's pages. */
    enum Entry {
        /** Come in. */
        OPEN,
        /** Not know that there is such a workspace. */
        UNKNOWN,
        /** Read that the access was taken away. */
        SUSPENDED,
        /** Come in again after a new sign-in: the access was taken away and given back since this session began. */
        STALE
    }

    /** Finds the workspace of a slug as the person of a session sees it. */
    Entry enter(Slug slug, SessionSnapshot session) {
        var found = workspaces.find(slug);
        var here = found.flatMap(there -> members.findByAccount(there.id(), session.account()));
        if (found.isEmpty() || here.isEmpty()) {
            return Entry.UNKNOWN;
        }
        workspace = found.get();
        member = here.get();
        if (member.state() == MemberState.INVITED) {
            return Entry.UNKNOWN;
        }
        if (member.state() == MemberState.SUSPENDED) {
            return Entry.SUSPENDED;
        }
        return sessions.opens(session.id(), workspace.id()) ? Entry.OPEN : Entry.STALE;
    }

    /** The workspace; only on a page of one. */
    public WorkspaceSnapshot getWorkspace() {
        var known = workspace;
        if (known == null) {
            throw new IllegalStateException("This is no page of a workspace.");
        }
        return known;
    }

    /** The member who looks at the page. */
    public MemberSnapshot getMember() {
        var known = member;
        if (known == null) {
            throw new IllegalStateException("This is no page of a workspace.");
        }
        return known;
    }

    /** The address of the workspace's home, with a slash at its end. */
    public String getPath() {
        return "/w/" + getWorkspace().slug() + "/";
    }

    /** Whether the member may change people and settings. */
    public boolean isAdministers() {
        return getMember().role().administers();
    }

    /** Whether the member owns the workspace. */
    public boolean isOwner() {
        return getMember().role() == Role.OWNER;
    }
}
