package io.musterbook.web.pages;

import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.SessionToken;
import io.musterbook.signon.Sessions;
import io.musterbook.workspace.AccountSnapshot;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.SecretKey;
import io.musterbook.workspace.WorkspaceId;
import io.musterbook.workspace.WorkspaceSnapshot;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looks at the page: somebody who is signed in, or nobody we know. */
@Named
@RequestScoped
public class Visitor {
    private final HttpServletRequest request;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SecretKey secretKey;
    private final Lazy<Optional<AccountSnapshot>> account;
    private final Lazy<List<WorkspaceSnapshot>> own;

    @Inject
    Visitor(
            HttpServletRequest request,
            Accounts accounts,
            Workspaces workspaces,
            Sessions sessions,
            SessionCookie cookie,
            SecretKey secretKey) {
        this.request = request;
        this.sessions = sessions;
        this.cookie = cookie;
        this.secretKey = secretKey;
        account = new Lazy<>(() -> session().flatMap(session -> accounts.find(session.account())));
        own = new Lazy<>(() -> workspaces.of(getPerson().id()).stream()
                .filter(workspace -> isProven() || proves(workspace.id()))
                .toList());
    }

    /** The session of this request. */
    public Optional<SessionSnapshot> session() {
        return SignInMechanism.session(request);
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return account().isPresent();
    }

    /** The account of the person who is signed in. */
    public Optional<AccountSnapshot> account() {
        return account.get();
    }

    /**
     * The account of the person who is signed in, on a page that nobody else reaches.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public AccountSnapshot getPerson() {
        return account().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
    }

    /** Whether the session proves the person to the whole installation, see {@link Sessions#provesAccount}. */
    public boolean isProven() {
        return session().filter(sessions::provesAccount).isPresent();
    }

    /**
     * The workspaces of the person, by name. A session that one workspace's identity provider vouched for learns of that
     * one alone: where else the person works is none of its admin's business.
     */
    public List<WorkspaceSnapshot> getWorkspaces() {
        return own.get();
    }

    private boolean proves(WorkspaceId workspace) {
        return session()
                .filter(session -> sessions.proven(session.id()).contains(workspace))
                .isPresent();
    }

    /** The person as the audit trail names them. */
    public Actor actor() {
        return new Actor.Person(getPerson().id());
    }

    /** A value that only a page made for this session carries; guards the form that signs out. */
    public String getFormKey() {
        return session()
                .map(session -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(secretKey.derive("form", session.id().toString())))
                .orElse("");
    }

    /** Whether a form carries this session's {@link #getFormKey()}. */
    public boolean holdsFormKey(@Nullable String key) {
        return key != null
                && session().isPresent()
                && MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), getFormKey().getBytes(StandardCharsets.UTF_8));
    }

    /** Signs the browser in with a new session; what it held before is over. */
    public void arrive(SessionToken token, HttpServletResponse response) {
        session().ifPresent(session -> sessions.end(session.id()));
        forgetViews();
        cookie.write(response, token);
    }

    /** Goes on under another token: of the same session, or of one that took its place. */
    public void goOn(SessionToken token, HttpServletResponse response) {
        forgetViews();
        cookie.write(response, token);
    }

    /** Signs the browser out. */
    public void leave(HttpServletResponse response) {
        session().ifPresent(session -> sessions.end(session.id()));
        forgetViews();
        cookie.clear(response);
    }

    private void forgetViews() {
        var views = request.getSession(false);
        if (views != null) {
            views.invalidate();
        }
    }
}
