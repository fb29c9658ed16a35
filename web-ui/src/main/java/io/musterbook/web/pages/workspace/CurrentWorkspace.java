package io.musterbook.web.pages.workspace;

import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.Sessions;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
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
    private String wantedPath = "";

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
        STALE,
        /** Come in after another sign-in: this one proves the person elsewhere. */
        UNPROVEN
    }

    /** Finds the workspace of a slug as the person of a session sees it. */
    Entry enter(Slug slug, SessionSnapshot session, String wanted) {
        wantedPath = wanted;
        var found = workspaces.find(slug);
        workspace = found.orElse(null);
        if (!sessions.provesAccount(session)
                && found.filter(there -> isProven(session, there)).isEmpty()) {
            return Entry.UNPROVEN;
        }
        var here = found.flatMap(there -> members.findByAccount(there.id(), session.account()));
        if (found.isEmpty() || here.isEmpty()) {
            return Entry.UNKNOWN;
        }
        member = here.get();
        return switch (member.state()) {
            case INVITED -> Entry.UNKNOWN;
            case SUSPENDED -> Entry.SUSPENDED;
            case ACTIVE -> ofActive(session, found.get());
        };
    }

    private Entry ofActive(SessionSnapshot session, WorkspaceSnapshot there) {
        return switch (sessions.opening(session.id(), there.id())) {
            case OPEN -> Entry.OPEN;
            case CLOSED -> Entry.STALE;
            case UNPROVEN -> Entry.UNPROVEN;
        };
    }

    private boolean isProven(SessionSnapshot session, WorkspaceSnapshot there) {
        return sessions.proven(session.id()).contains(there.id());
    }

    /** The workspace that the address names, if there is one; the person need not be in it. */
    Optional<WorkspaceSnapshot> known() {
        return Optional.ofNullable(workspace);
    }

    /** Whether the person is known to be a member. */
    boolean isMemberKnown() {
        return member != null;
    }

    /** The path that was asked for. */
    String wantedPath() {
        return wantedPath;
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
