package io.musterbook.web.pages.gate;

import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.WorkspaceSnapshot;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The workspaces of the person who is signed in. */
@Named
@RequestScoped
public class ChooserPage {
    private final Visitor visitor;

    @Inject
    ChooserPage(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The workspaces in which the person is active, by name. */
    public List<WorkspaceSnapshot> getWorkspaces() {
        return visitor.getWorkspaces();
    }
}
