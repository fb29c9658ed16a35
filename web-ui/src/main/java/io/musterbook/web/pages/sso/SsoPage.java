package io.musterbook.web.pages.sso;

import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.ReturnPath;
import io.musterbook.workspace.Domains;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the single sign-on of an address or a workspace. It answers with links, never with a redirect: browsers hold a
 * redirect after a form to our own site, and the identity provider is another one.
 */
@Named
@RequestScoped
public class SsoPage {
    private final Workspaces workspaces;
    private final Domains domains;
    private String where = "";
    private List<Choice> choices = List.of();
    private boolean asked;

    @Inject
    SsoPage(Workspaces workspaces, Domains domains) {
        this.workspaces = workspaces;
        this.domains = domains;
    }

    /**
     * A workspace whose single sign-on fits.
     *
     * @param name what people call it
     * @param link where the sign-in begins
     */
    public record Choice(String name, String link) {}

    /** Looks for what was typed. A single find is gone to at once. */
    public void find() {
        asked = true;
        choices = found(where.strip()).stream()
                .flatMap(workspace -> choice(workspace).stream())
                .toList();
        if (choices.size() == 1) {
            Browser.response().setHeader("Refresh", "0; url=" + choices.get(0).link());
        }
    }

    private List<WorkspaceSnapshot> found(String text) {
        if (text.contains("@")) {
            return EmailAddress.parse(text).map(domains::holders).orElse(List.of()).stream()
                    .flatMap(holder -> workspaces.find(holder).stream())
                    .toList();
        }
        try {
            return workspaces.find(new Slug(text)).map(List::of).orElse(List.of());
        } catch (InvalidValue noSlug) {
            return List.of();
        }
    }

    private Optional<Choice> choice(WorkspaceSnapshot workspace) {
        var connection = workspaces.signOn(workspace.id()).connection();
        return connection == null
                ? Optional.empty()
                : Optional.of(new Choice(workspace.name(), "/saml/" + connection + "/login" + next()));
    }

    private static String next() {
        var wanted = ReturnPath.safe(Browser.parameter("next"));
        return wanted.equals(ReturnPath.HOME) ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    /** What was found. */
    public List<Choice> getChoices() {
        return choices;
    }

    /** Whether something was looked for and nothing was found. */
    public boolean isNothing() {
        return asked && choices.isEmpty();
    }

    /** The sign-in page, with the same wish. */
    public String getSignInLink() {
        return "/sign-in" + next();
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String where) {
        this.where = where;
    }
}
