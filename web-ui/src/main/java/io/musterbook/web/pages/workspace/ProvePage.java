package io.musterbook.web.pages.workspace;

import io.musterbook.signon.SamlSignIn;
import io.musterbook.signon.Sessions;
import io.musterbook.signon.TooManyAttempts;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.ClientAddress;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.ReturnPath;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.SignOn;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Asks somebody who is signed in for the sign-in that a workspace wants. Whoever is signed in by another workspace's word
 * alone learns nothing here, not even whether there is such a workspace.
 */
@Named
@RequestScoped
public class ProvePage {
    private final CurrentWorkspace current;
    private final SamlSignIn signIn;
    private final Sessions sessions;
    private final ClientAddress clientAddress;
    private final Visitor visitor;
    private final Lazy<SignOn> signOn;
    private String code = "";
    private String problem = "";

    @Inject
    ProvePage(
            CurrentWorkspace current,
            Workspaces workspaces,
            SamlSignIn signIn,
            Sessions sessions,
            ClientAddress clientAddress,
            Visitor visitor) {
        this.current = current;
        this.signIn = signIn;
        this.sessions = sessions;
        this.clientAddress = clientAddress;
        this.visitor = visitor;
        signOn = new Lazy<>(() -> current.known()
                .map(workspace -> workspaces.signOn(workspace.id()))
                .orElse(SignOn.NONE));
    }

    /** Whether the person is a member here who must use single sign-on. */
    public boolean isRequired() {
        return current.isMemberKnown() && signOn.get().required();
    }

    /** Where single sign-on begins; empty if there is none. */
    public String getSingleSignOnLink() {
        var connection = signOn.get().connection();
        return connection == null
                ? ""
                : "/saml/" + connection + "/login?next=" + URLEncoder.encode(getPath(), StandardCharsets.UTF_8);
    }

    /** The page that the person wants. */
    public String getPath() {
        return ReturnPath.safe(current.wantedPath());
    }

    /** Whether the person may use a recovery code. */
    public boolean isRecoverable() {
        return isRequired() && current.isOwner();
    }

    /** Enters with a recovery code. */
    public void recover() {
        try {
            sessions.countRequest(clientAddress.of(Browser.request()));
            var session = visitor.session();
            if (session.isPresent()
                    && signIn.recover(session.get(), current.getWorkspace().id(), code)) {
                Browser.goTo(current.getPath());
                return;
            }
            problem = "This code does not work here. Each works once, and new ones make the older ones void.";
        } catch (TooManyAttempts tooMany) {
            problem = "There were too many tries. Wait a quarter of an hour, then try again.";
        }
    }

    /** What went wrong, or empty. */
    public String getProblem() {
        return problem;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
