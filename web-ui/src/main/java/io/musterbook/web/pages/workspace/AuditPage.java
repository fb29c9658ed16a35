package io.musterbook.web.pages.workspace;

import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.workspace.AuditTrail;
import io.musterbook.workspace.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** The audit trail in words, newest first. */
@Named
@RequestScoped
public class AuditPage {
    private final CurrentWorkspace current;
    private final AuditTrail trail;
    private final Lazy<AuditQuery> query = new Lazy<>(() -> AuditQuery.of(Browser.request()));
    private final Lazy<Page<AuditLine>> page;

    @Inject
    AuditPage(CurrentWorkspace current, AuditTrail trail, AuditLines lines, Clock clock) {
        this.current = current;
        this.trail = trail;
        page = new Lazy<>(() -> this.trail
                .newest(
                        current.getWorkspace().id(),
                        getQuery().filter(clock.instant()),
                        getQuery().page())
                .map(lines::of));
    }

    /** What the filter and the pager say. */
    public AuditQuery getQuery() {
        return query.get();
    }

    /** The rows of this page. */
    public List<AuditLine> getLines() {
        return page.get().items();
    }

    /** The address of the page with older rows, or empty. */
    public String getOlder() {
        var cursor = page.get().next();
        return cursor == null ? "" : getQuery().next(cursor);
    }

    /** The address of a file with these rows; a format has to follow. */
    public String getFile() {
        var first = getQuery().first();
        return current.getPath() + "settings/audit/export" + first + ("?".equals(first) ? "" : "&") + "format=";
    }

    /** What the rows can be about. */
    public List<Labels.Option> getKinds() {
        return List.of(
                new Labels.Option("people", "People"),
                new Labels.Option("invitations", "Invitations"),
                new Labels.Option("directory", "Directory Sync"),
                new Labels.Option("sign-in", "Sign-in"),
                new Labels.Option("workspace", "Workspace"),
                new Labels.Option("audit", "Audit trail"));
    }

    /** Who can have done it. */
    public List<Labels.Option> getActors() {
        return List.of(
                new Labels.Option("people", "A person"),
                new Labels.Option("directory", "The directory"),
                new Labels.Option("operator", "The operator"),
                new Labels.Option("system", "Musterbook itself"));
    }

    /** How far back one can look. */
    public List<Labels.Option> getSpans() {
        return List.of(
                new Labels.Option("day", "Last 24 hours"),
                new Labels.Option("week", "Last 7 days"),
                new Labels.Option("month", "Last 30 days"));
    }
}
