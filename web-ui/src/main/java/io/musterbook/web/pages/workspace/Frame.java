package io.musterbook.web.pages.workspace;

import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What stands around each page of a workspace: the switcher, the account menu, what was just done. */
@Named
@RequestScoped
public class Frame {
    private final Lazy<List<WorkspaceSnapshot>> own;

    @Inject
    Frame(Visitor visitor, Workspaces workspaces) {
        own = new Lazy<>(() -> workspaces.of(visitor.getPerson().id()));
    }

    /** The workspaces the person can switch to, the current one included. */
    public List<WorkspaceSnapshot> getWorkspaces() {
        return own.get();
    }

    /** Whether a form was sent whose page was too old; nothing happened. */
    public boolean isLost() {
        return Browser.parameter("lost") != null;
    }

    /** What was done just before, as the address says; empty if nothing or something unknown. */
    public String getDone() {
        var done = Browser.parameter("done");
        return switch (done == null ? "" : done) {
            case "renamed" -> "The name is saved.";
            case "resent" -> "The invitation is on its way again. The link in the mail before no longer works.";
            case "not-open" -> "Nothing was sent: this invitation is no longer open.";
            case "revoked" -> "The token is revoked. Nobody gets in with it from now on.";
            case "removed" -> "Directory Sync is removed. Everybody who was in is still in.";
            default -> "";
        };
    }
}
