package io.musterbook.web.pages.gate;

import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workspaces of the person who is signed in. */
@Named
@RequestScoped
public class ChooserPage {
    private final Visitor visitor;
    private final Workspaces workspaces;
    private @Nullable List<WorkspaceSnapshot> own;

    @Inject
    ChooserPage(Visitor visitor, Workspaces workspaces) {
        this.visitor = visitor;
        this.workspaces = workspaces;
    }

    /** The workspaces in which the person is active, by name. */
    public List<WorkspaceSnapshot> getWorkspaces() {
        var known = own;
        if (known == null) {
            known = workspaces.of(visitor.getPerson().id());
            own = known;
        }
        return known;
    }
}
