package io.musterbook.web.pages.gate;

import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The workspaces of the person who is signed in. */
@Named
@RequestScoped
public class ChooserPage {
    private final Lazy<List<WorkspaceSnapshot>> own;

    @Inject
    ChooserPage(Visitor visitor, Workspaces workspaces) {
        own = new Lazy<>(() -> workspaces.of(visitor.getPerson().id()));
    }

    /** The workspaces in which the person is active, by name. */
    public List<WorkspaceSnapshot> getWorkspaces() {
        return own.get();
    }
}
