package io.musterbook.web.pages.signon;

import io.musterbook.signon.IdentityProvider;
import io.musterbook.signon.NoSignOn;
import io.musterbook.signon.PlanLacksSingleSignOn;
import io.musterbook.signon.SignOnConnections;
import io.musterbook.signon.SignOnExists;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Visitor;
import io.musterbook.web.pages.workspace.CurrentWorkspace;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;

/**
 * What the buttons of the single sign-on settings do. Request scoped on purpose: recovery codes reach one response and
 * never a session or the view state.
 */
@Named
@RequestScoped
public class SignOnActions {
    private final CurrentWorkspace current;
    private final SignOnConnections connections;
    private final SignOnPage page;
    private final Visitor visitor;
    private String provider = IdentityProvider.OKTA.word();
    private String metadata = "";
    private String confirmation = "";
    private String problem = "";
    private List<String> codes = List.of();

    @Inject
    SignOnActions(CurrentWorkspace current, SignOnConnections connections, SignOnPage page, Visitor visitor) {
        this.current = current;
        this.connections = connections;
        this.page = page;
        this.visitor = visitor;
    }

    /** Chooses an identity provider, so that our addresses can be entered there. */
    public void choose() {
        change(
                "sso-chosen",
                (workspace, actor) -> connections.prepare(workspace, IdentityProvider.ofWord(provider), actor));
    }

    /** Takes the metadata over. */
    public void readMetadata() {
        change("sso-metadata", (workspace, actor) -> connections.readMetadata(workspace, metadata, actor));
    }

    /** Whether a button with a deed of its own was pressed. */
    public boolean isAsked() {
        return Browser.parameter("deed") != null;
    }

    /** Does what the button says that was pressed. */
    public void act() {
        var deed = Objects.requireNonNullElse(Browser.parameter("deed"), "");
        switch (deed) {
            case "on" -> change("sso-on", (workspace, actor) -> connections.enable(workspace, true, actor));
            case "off" -> switchOff();
            case "unknown-in", "unknown-out" ->
                change(
                        "saved",
                        (workspace, actor) -> connections.letUnknownIn(workspace, deed.equals("unknown-in"), actor));
            case "require", "free" -> require(deed.equals("require"));
            case "codes" -> makeCodes();
            case "key" -> change("sso-key", connections::makeKey);
            case "use-key" -> change("sso-key-used", connections::useNewKey);
            default -> distrust();
        }
    }

    /** What an owner made a must, only an owner undoes. */
    private void switchOff() {
        if (page.isRequired() && !current.isOwner()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
        } else {
            change("sso-off", (workspace, actor) -> connections.enable(workspace, false, actor));
        }
    }

    private void distrust() {
        var fingerprint = Objects.requireNonNullElse(Browser.parameter("certificate"), "");
        change("sso-certificate", (workspace, actor) -> connections.distrust(workspace, fingerprint, actor));
    }

    private void require(boolean on) {
        if (current.isOwner()) {
            change(on ? "sso-required" : "sso-free", (workspace, actor) -> connections.require(workspace, on, actor));
        } else {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void makeCodes() {
        if (!current.isOwner()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            codes = connections.makeRecoveryCodes(current.getWorkspace().id(), visitor.actor());
            page.forget();
        } catch (NoSignOn gone) {
            Browser.goTo(page.getPath());
        }
    }

    /** Removes the connection if the workspace's short name was typed. */
    public void remove() {
        if (!current.getWorkspace().slug().value().equals(confirmation.strip())) {
            problem = "Nothing was removed. Type " + current.getWorkspace().slug() + " exactly as it is written here.";
            return;
        }
        if (!current.isAdministers() || (page.isRequired() && !current.isOwner())) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        connections.disconnect(current.getWorkspace().id(), visitor.actor());
        Browser.goTo(current.getPath() + "settings/security?done=sso-removed");
    }

    private void change(String done, Change change) {
        if (!current.isAdministers()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            change.make(current.getWorkspace().id(), visitor.actor());
            Browser.goTo(page.getPath() + "?done=" + done);
        } catch (InvalidValue invalid) {
            problem = invalid.reason();
        } catch (NoSignOn | SignOnExists | PlanLacksSingleSignOn changedMeanwhile) {
            Browser.goTo(current.getPath() + "settings/security");
        }
    }

    /** A change of the connection. */
    @FunctionalInterface
    private interface Change {
        Object make(WorkspaceId workspace, Actor actor);
    }

    /** Whether the dialog is open in which the identity provider is chosen. */
    public boolean isChoosing() {
        return "configure-sso".equals(Browser.parameter("dialog")) && page.isConfigurable() && !page.isChosen();
    }

    /** Whether the removal is to be confirmed. */
    public boolean isRemoving() {
        return "remove-sso".equals(Browser.parameter("dialog")) && current.isAdministers() && page.isChosen();
    }

    /** What could not be done, and why; empty if nothing. */
    public String getProblem() {
        return problem;
    }

    /** The recovery codes in the one response that shows them; empty in every other. */
    public List<String> getNewCodes() {
        return codes;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getMetadata() {
        return metadata;
    }

    public void setMetadata(String metadata) {
        this.metadata = metadata;
    }

    public String getConfirmation() {
        return confirmation;
    }

    public void setConfirmation(String confirmation) {
        this.confirmation = confirmation;
    }
}
