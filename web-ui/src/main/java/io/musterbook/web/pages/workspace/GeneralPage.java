package io.musterbook.web.pages.workspace;

import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Seats;
import io.musterbook.workspace.WorkspaceChange;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The General settings: name, address, plan, seats. An owner may change the name; the operator the rest. */
@Named
@RequestScoped
public class GeneralPage {
    private final CurrentWorkspace current;
    private final Workspaces workspaces;
    private final Visitor visitor;
    private @Nullable String name;
    private boolean wrong;
    private final Lazy<Seats> seats;

    @Inject
    GeneralPage(CurrentWorkspace current, Workspaces workspaces, Visitor visitor) {
        this.current = current;
        this.workspaces = workspaces;
        this.visitor = visitor;
        seats = new Lazy<>(() -> workspaces.seats(current.getWorkspace().id()));
    }

    /** Saves the name. */
    public void save() {
        if (!current.isOwner()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            workspaces.change(current.getWorkspace().id(), new WorkspaceChange(getName(), null, null), visitor.actor());
            Browser.goTo(current.getPath() + "settings/general?done=renamed");
        } catch (InvalidValue invalid) {
            wrong = true;
            Browser.complain("name", invalid.reason());
        }
    }

    /** Used and paid seats. */
    public Seats getSeats() {
        return seats.get();
    }

    /** Whether the name that was sent cannot be used. */
    public boolean isWrong() {
        return wrong;
    }

    public String getName() {
        var typed = name;
        return typed == null ? current.getWorkspace().name() : typed;
    }

    public void setName(String name) {
        this.name = name;
    }
}
