package io.musterbook.web.pages.workspace;

import io.musterbook.web.pages.PageServlet;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Slug;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of workspaces, {@code /w/<slug>/...}. The container lets only people in who are signed in; here the person
 * must be a member. Whoever is not, and whatever is not there, gets the same answer.
 */
@WebServlet(name = "workspace-pages", urlPatterns = "/w/*")
public class WorkspacePages extends PageServlet {
    private static final Map<String, String> VIEWS = Map.of(
            "", "home",
            "settings/general", "general",
            "settings/people", "people",
            "settings/security", "security");

    private final transient CurrentWorkspace current;
    private final transient Visitor visitor;

    @Inject
    public WorkspacePages(CurrentWorkspace current, Visitor visitor) {
        this.current = current;
        this.visitor = visitor;
    }

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        var segments = segments(request);
        var session = visitor.session();
        var slug = segments.length == 0 ? Optional.<Slug>empty() : slug(segments[0]);
        if (session.isEmpty() || slug.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var path = String.join("/", Arrays.asList(segments).subList(1, segments.length));
        switch (current.enter(slug.get(), session.get())) {
            case OPEN -> open(request, response, segments.length == 1 ? null : path);
            case UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case SUSPENDED, STALE -> {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                render(request, response, "refused", current.getPath());
            }
        }
    }

    private void open(HttpServletRequest request, HttpServletResponse response, @Nullable String path)
            throws ServletException, IOException {
        if (path == null) {
            response.sendRedirect(current.getPath());
        } else if ("settings".equals(path) || "settings/".equals(path)) {
            response.sendRedirect(current.getPath() + "settings/general");
        } else if (!VIEWS.containsKey(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ("settings/people".equals(path) && !current.isAdministers()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            render(request, response, "not-for-role", current.getPath() + path);
        } else {
            render(request, response, String.valueOf(VIEWS.get(path)), current.getPath() + path);
        }
    }

    private static Optional<Slug> slug(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (InvalidValue noSlug) {
            return Optional.empty();
        }
    }
}
