package io.musterbook.web.pages.workspace;

import io.musterbook.web.pages.PageServlet;
import io.musterbook.web.pages.Visitor;
import io.musterbook.web.pages.sso.TestDeparture;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pages of workspaces, {@code /w/<slug>/...}. The container lets only people in who are signed in; here the person
 * must be a member. Whoever is not, and whatever is not there, gets the same answer.
 */
@WebServlet(name = "workspace-pages", urlPatterns = "/w/*")
public class WorkspacePages extends PageServlet {
    private static final Map<String, String> VIEWS = Map.ofEntries(
            Map.entry("", "home"),
            Map.entry("settings/audit", "audit"),
            Map.entry("settings/directory", "directory"),
            Map.entry("settings/directory/groups", "directory-groups"),
            Map.entry("settings/directory/plan", "directory-plan"),
            Map.entry("settings/directory/questions", "directory-questions"),
            Map.entry("settings/general", "general"),
            Map.entry("settings/people", "people"),
            Map.entry("settings/security", "security"),
            Map.entry("settings/security/sso", "security-sso"));

    private static final String PERSON = "settings/people/";
    private static final String AUDIT_FILE = "settings/audit/export";
    private static final String SSO_TEST = "settings/security/sso/test";

    /** Metadata of an identity provider may be pasted into a form. */
    private static final int MAX_FORM = 400 * 1024;

    /** Pages that say more about people than every member may know. */
    private static final Set<String> FOR_ADMINS =
            Set.of("settings/people", "settings/audit", AUDIT_FILE, "settings/security/sso", SSO_TEST);

    private final transient CurrentWorkspace current;
    private final transient Visitor visitor;
    private final transient AuditDownload auditDownload;
    private final transient PersonPage personPage;
    private final transient TestDeparture testDeparture;

    @Inject
    public WorkspacePages(
            CurrentWorkspace current,
            Visitor visitor,
            AuditDownload auditDownload,
            PersonPage personPage,
            TestDeparture testDeparture) {
        this.current = current;
        this.visitor = visitor;
        this.auditDownload = auditDownload;
        this.personPage = personPage;
        this.testDeparture = testDeparture;
    }

    @Override
    protected int largestForm() {
        return MAX_FORM;
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
        switch (current.enter(slug.get(), session.get(), "/w/" + String.join("/", segments))) {
            case OPEN -> open(request, response, segments.length == 1 ? null : path);
            case UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case UNPROVEN -> {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                render(request, response, "prove", current.wantedPath());
            }
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
        } else if (path.startsWith(PERSON)) {
            person(request, response, path);
        } else if (!VIEWS.containsKey(path) && !AUDIT_FILE.equals(path) && !SSO_TEST.equals(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if ((FOR_ADMINS.contains(path) || path.startsWith("settings/directory")) && !current.isAdministers()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            render(request, response, "not-for-role", current.getPath() + path);
        } else if (AUDIT_FILE.equals(path)) {
            auditDownload.send(request, response);
        } else if (SSO_TEST.equals(path)) {
            testDeparture.send(current.getWorkspace().id(), visitor.getPerson().id(), response);
        } else {
            render(request, response, String.valueOf(VIEWS.get(path)), current.getPath() + path);
        }
    }

    private void person(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException {
        if (!current.isAdministers()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            render(request, response, "not-for-role", current.getPath() + path);
        } else if (personPage.read(path.substring(PERSON.length()))) {
            render(request, response, "person", current.getPath() + path);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
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
