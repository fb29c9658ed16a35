package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.AlreadyConnected;
import io.musterbook.directorysync.ConnectionSnapshot;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.directorysync.DirectoryDeparture;
import io.musterbook.directorysync.DirectoryDeparture.MembersFate;
import io.musterbook.directorysync.DirectoryProvider;
import io.musterbook.directorysync.NewConnection;
import io.musterbook.directorysync.NotConnected;
import io.musterbook.directorysync.PlanLacksDirectorySync;
import io.musterbook.directorysync.TokenSnapshot;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.InvalidValue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Security settings. Request scoped on purpose: a bearer token reaches one response and never a session or the view
 * state. A reload that sends the form again finds the directory connected, or a newer token than the form knew, and
 * shows the status instead.
 */
@Named
@RequestScoped
public class SecurityPage {
    private final CurrentWorkspace current;
    private final DirectoryConnections directories;
    private final DirectoryDeparture departure;
    private final Visitor visitor;
    private final Lazy<Optional<ConnectionSnapshot>> connection;
    private @Nullable NewConnection shownOnce;
    private String provider = DirectoryProvider.OKTA.word();
    private String confirmation = "";
    private boolean unconfirmed;

    @Inject
    SecurityPage(
            CurrentWorkspace current, DirectoryConnections directories, DirectoryDeparture departure, Visitor visitor) {
        this.current = current;
        this.directories = directories;
        this.departure = departure;
        connection = new Lazy<>(() -> directories.of(current.getWorkspace().id()));
        this.visitor = visitor;
    }

    /** <b>Save changes</b>: connects the chosen directory and shows its two values. */
    public void saveChanges() {
        change(() -> {
            shownOnce = directories.connect(
                    current.getWorkspace().id(),
                    DirectoryProvider.ofWord(provider),
                    Browser.parameter("preview") == null ? ConnectionState.LIVE : ConnectionState.PREVIEW,
                    visitor.actor());
            connection.forget();
        });
    }

    /** Makes one more token and shows it. */
    public void issueToken() {
        if (!getNewestToken().equals(Browser.parameter("known"))) {
            Browser.goTo(path());
            return;
        }
        change(() -> {
            shownOnce = directories.issueToken(current.getWorkspace().id(), visitor.actor());
            connection.forget();
        });
    }

    /** Ends the token that the address names. */
    public void revokeToken() {
        change(() -> {
            var token = getNamedToken();
            if (token.isPresent()) {
                directories.revokeToken(current.getWorkspace().id(), token.get().id(), visitor.actor());
            }
            Browser.goTo(path() + "?done=revoked");
        });
    }

    /** Removes the connection if the workspace's short name was typed. */
    public void remove() {
        if (!current.getWorkspace().slug().value().equals(confirmation.strip())) {
            unconfirmed = true;
            Browser.complain(
                    "confirmation", "Type " + current.getWorkspace().slug() + " exactly as it is written here.");
            return;
        }
        change(() -> {
            departure.end(
                    current.getWorkspace().id(),
                    "remove".equals(Browser.parameter("members")) ? MembersFate.REMOVE : MembersFate.KEEP,
                    visitor.actor());
            Browser.goTo(path() + "?done=" + ("remove".equals(Browser.parameter("members")) ? "removing" : "removed"));
        });
    }

    private void change(Runnable command) {
        if (!current.isAdministers()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            command.run();
        } catch (AlreadyConnected | NotConnected | PlanLacksDirectorySync | InvalidValue changedMeanwhile) {
            Browser.goTo(path());
        }
    }

    private String path() {
        return current.getPath() + "settings/security";
    }

    /** Which dialog is open: {@code configure, values, token, revoke, remove}, or empty. */
    public String getDialog() {
        if (shownOnce != null) {
            return "values";
        }
        var asked = Browser.parameter("dialog");
        if (asked == null || !current.isAdministers()) {
            return "";
        }
        return switch (asked) {
            case "configure" -> !isConnected() && isIncluded() ? asked : "";
            case "token", "remove" -> isConnected() ? asked : "";
            case "revoke" -> getNamedToken().isPresent() ? asked : "";
            default -> "";
        };
    }

    /** Whether the plan includes Directory Sync. */
    public boolean isIncluded() {
        return current.getWorkspace().plan().includesDirectorySync();
    }

    /** Whether this member may configure Directory Sync now. */
    public boolean isConfigurable() {
        return isIncluded() && current.isAdministers();
    }

    /** Whether a directory is connected. */
    public boolean isConnected() {
        return connection().isPresent();
    }

    /** The connection; only where {@link #isConnected()}. */
    public ConnectionSnapshot getConnection() {
        return connection().orElseThrow();
    }

    /** What people call the connected directory. */
    public String getDirectory() {
        return getConnection().provider().displayName();
    }

    /** The state of the connection in a few words. */
    public String getState() {
        var known = getConnection();
        if (known.state() == ConnectionState.DISABLED) {
            return "Switched off";
        }
        if (known.state() == ConnectionState.PREVIEW) {
            return "Preview";
        }
        return known.lastRequestAt() == null ? "Waiting for " + getDirectory() : "Connected";
    }

    /** The class of the state's tag. */
    public String getTone() {
        var known = getConnection();
        if (known.state() == ConnectionState.DISABLED) {
            return "warn";
        }
        if (known.state() == ConnectionState.PREVIEW) {
            return "accent";
        }
        return known.lastRequestAt() == null ? "accent" : "good";
    }

    /** The tokens, newest first. */
    public List<TokenSnapshot> getTokens() {
        var tokens = new ArrayList<>(getConnection().tokens());
        Collections.reverse(tokens);
        return tokens;
    }

    /** Whether it is the only token. */
    public boolean isOnlyToken() {
        return getConnection().tokens().size() == 1;
    }

    /** The newest token's id, which tells a form that was sent twice from one that was sent once. */
    public String getNewestToken() {
        return connection()
                .map(ConnectionSnapshot::tokens)
                .filter(tokens -> !tokens.isEmpty())
                .map(tokens -> tokens.get(tokens.size() - 1).id().toString())
                .orElse("none");
    }

    /** The token that the address names, if it is one of the connection's. */
    public Optional<TokenSnapshot> getNamedToken() {
        var named = String.valueOf(Browser.parameter("token"));
        return connection().stream()
                .flatMap(known -> known.tokens().stream())
                .filter(token -> matches(token.id(), named))
                .findFirst();
    }

    private static boolean matches(UUID id, String named) {
        return id.toString().equals(named);
    }

    /** The token in the one response that shows it; empty in every other. */
    public String getBearerToken() {
        var once = shownOnce;
        return once == null ? "" : once.bearerToken();
    }

    /** The directories to choose from. */
    public List<DirectoryProvider> getProviders() {
        return List.of(DirectoryProvider.values());
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    /** Whether the confirmation that was sent was not right. */
    public boolean isUnconfirmed() {
        return unconfirmed;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }

    private Optional<ConnectionSnapshot> connection() {
        return connection.get();
    }
}
