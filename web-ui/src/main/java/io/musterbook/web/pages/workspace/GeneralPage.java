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
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The General settings: name, address, plan, seats. An owner may change the name; the operator the rest. */
@Named
@RequestScoped
public class GeneralPage {
    private final CurrentWorkspace current;
    private final Workspaces workspaces;
    private final Visitor visitor;
    private @Nullable String name;
    private @Nullable String timezone;
    private @Nullable String language;
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
            var change = new WorkspaceChange(
                    getName(), null, null, ZoneId.of(getTimezone()), Locale.forLanguageTag(getLanguage()));
            workspaces.change(current.getWorkspace().id(), change, visitor.actor());
            Browser.goTo(current.getPath() + "settings/general?done=saved");
        } catch (InvalidValue invalid) {
            wrong = true;
            Browser.complain("name", invalid.reason());
        }
    }

    /** The time zones to choose from. */
    public List<String> getTimezones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.equals("UTC")
                        || (zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/")))
                .sorted()
                .toList();
    }

    public String getTimezone() {
        var chosen = timezone;
        return chosen == null ? current.getWorkspace().timezone().getId() : chosen;
    }

    /** Only one that exists: the page offers no other. */
    public void setTimezone(String timezone) {
        this.timezone = ZoneId.getAvailableZoneIds().contains(timezone) ? timezone : null;
    }

    public String getLanguage() {
        var chosen = language;
        return chosen == null ? current.getWorkspace().language().getLanguage() : chosen;
    }

    /** Only one that our mails speak. */
    public void setLanguage(String language) {
        this.language = List.of("en", "de").contains(language) ? language : null;
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
