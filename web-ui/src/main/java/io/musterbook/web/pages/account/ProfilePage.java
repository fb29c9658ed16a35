package io.musterbook.web.pages.account;

import io.musterbook.invitation.OutgoingMail;
import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.Sessions;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.Slug;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's own page. What concerns the whole account needs a sign-in that proves the person to the whole installation:
 * by password or by a mailed link, not by one workspace's identity provider.
 */
@Named
@RequestScoped
public class ProfilePage {
    private final Visitor visitor;
    private final Accounts accounts;
    private final Sessions sessions;
    private final OutgoingMail mail;
    private final Workspaces workspaces;
    private final Administration administration;
    private final Lazy<List<SessionSnapshot>> open;
    private final Lazy<List<WorkspaceSnapshot>> own;
    private @Nullable String name;
    private @Nullable String language;
    private String email = "";
    private String wrong = "";

    @Inject
    ProfilePage(
            Visitor visitor,
            Accounts accounts,
            Sessions sessions,
            OutgoingMail mail,
            Workspaces workspaces,
            Administration administration) {
        this.visitor = visitor;
        this.accounts = accounts;
        this.sessions = sessions;
        this.mail = mail;
        this.workspaces = workspaces;
        this.administration = administration;
        open = new Lazy<>(() -> sessions.of(visitor.getPerson().id()));
        own = new Lazy<>(() -> workspaces.of(visitor.getPerson().id()));
    }

    /** Whether this session may change the account. */
    public boolean isProven() {
        return visitor.isProven();
    }

    /** Saves name and language. */
    public void save() {
        if (refused()) {
            return;
        }
        try {
            var reads = getLanguage().isEmpty() ? null : Locale.forLanguageTag(getLanguage());
            accounts.describe(visitor.getPerson().id(), getName(), reads);
            Browser.goTo("/profile?done=saved");
        } catch (InvalidValue invalid) {
            complain("name", invalid.reason());
        }
    }

    /** Mails a link to the new address. */
    public void askAddress() {
        if (refused()) {
            return;
        }
        try {
            mail.confirmAddress(visitor.getPerson().id(), new EmailAddress(email.strip()));
            Browser.goTo("/profile?done=asked");
        } catch (InvalidValue invalid) {
            complain("new-email", invalid.reason());
        }
    }

    /** Ends every session but this one. */
    public void signOutEverywhere() {
        if (refused()) {
            return;
        }
        sessions.endAll(
                visitor.getPerson().id(),
                visitor.session().map(SessionSnapshot::id).orElse(null));
        Browser.goTo("/profile?done=alone");
    }

    /** Whether the button beside a session or a workspace was pressed; they are named, since the lists may have moved. */
    public boolean isAsked() {
        return Browser.parameter("session") != null || Browser.parameter("leave") != null;
    }

    /** Ends the named session, or leaves the named workspace. */
    public void act() {
        if (refused()) {
            return;
        }
        var session = Browser.parameter("session");
        if (session != null) {
            end(session);
        } else {
            leave(String.valueOf(Browser.parameter("leave")));
        }
    }

    private void end(String session) {
        try {
            sessions.end(visitor.getPerson().id(), UUID.fromString(session));
            Browser.goTo("/profile?done=ended");
        } catch (IllegalArgumentException noId) {
            Browser.goTo("/profile");
        }
    }

    private void leave(String slug) {
        try {
            var workspace = workspaces.find(new Slug(slug));
            if (workspace.isPresent()) {
                administration.leave(workspace.get().id(), visitor.getPerson().id());
            }
            Browser.goTo("/profile?done=left");
        } catch (NotAllowed lastOwner) {
            Browser.goTo("/profile?done=last-owner");
        } catch (InvalidValue noSlug) {
            Browser.goTo("/profile");
        }
    }

    /** A session that does not prove the account changes nothing; nor does one that ended meanwhile. */
    private boolean refused() {
        if (isProven()) {
            return false;
        }
        Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
        return true;
    }

    private void complain(String field, String reason) {
        wrong = field;
        Browser.complain(field, reason);
    }

    /** What was done just before; empty if nothing. */
    public String getDone() {
        var done = Browser.parameter("done");
        return switch (done == null ? "" : done) {
            case "saved" -> "Your profile is saved.";
            case "asked" -> "A link is on its way to the new address, if it is nobody else’s. It works for 24 hours.";
            case "address" -> "From now on you sign in with the new address.";
            case "password" -> "Your password is changed. You are signed out everywhere else.";
            case "alone" -> "You are signed out everywhere else.";
            case "ended" -> "The session has ended.";
            case "left" -> "You have left the workspace.";
            default -> "";
        };
    }

    /** What could not be done just before; empty if nothing. */
    public String getRefused() {
        return "last-owner".equals(Browser.parameter("done"))
                ? "You are the last owner who can get in. Make somebody else an owner first, then leave."
                : "";
    }

    /** The live sessions, the latest used first. */
    public List<SessionSnapshot> getSessions() {
        return open.get();
    }

    /** Whether a session is the one of this browser. */
    public boolean isThisOne(SessionSnapshot session) {
        return visitor.session()
                .map(SessionSnapshot::id)
                .filter(session.id()::equals)
                .isPresent();
    }

    /** How a session began, in words. */
    public String method(SessionSnapshot session) {
        return switch (session.method()) {
            case PASSWORD -> "Password";
            case MAILED_LINK -> "Link by mail";
            case SAML -> "Single sign-on";
        };
    }

    /** The workspaces in which the person is active. */
    public List<WorkspaceSnapshot> getWorkspaces() {
        return own.get();
    }

    /** The field that cannot be used, or empty. */
    public String getWrong() {
        return wrong;
    }

    public String getName() {
        var typed = name;
        return typed == null ? visitor.getPerson().displayName() : typed;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        var chosen = language;
        if (chosen != null) {
            return chosen;
        }
        var known = visitor.getPerson().language();
        return known == null ? "" : known.getLanguage();
    }

    /** Only one that our mails speak, or none. */
    public void setLanguage(String language) {
        this.language = List.of("en", "de").contains(language) ? language : "";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
