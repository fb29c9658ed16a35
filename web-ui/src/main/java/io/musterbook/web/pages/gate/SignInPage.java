package io.musterbook.web.pages.gate;

import io.musterbook.signon.Sessions;
import io.musterbook.signon.TooManyAttempts;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.ClientAddress;
import io.musterbook.web.pages.Device;
import io.musterbook.web.pages.ReturnPath;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Password;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The sign-in page. One answer for a wrong address and a wrong password, so nobody learns who has an account. */
@Named
@RequestScoped
public class SignInPage {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Sessions sessions;
    private final Visitor visitor;
    private final ClientAddress clientAddress;
    private String email = "";
    private String password = "";
    private String problem = "";

    @Inject
    SignInPage(Sessions sessions, Visitor visitor, ClientAddress clientAddress) {
        this.sessions = sessions;
        this.visitor = visitor;
        this.clientAddress = clientAddress;
    }

    /** Signs in and goes where the person wanted to go; says what is wrong otherwise. */
    public void signIn() {
        try {
            var request = Browser.request();
            var token = sessions.signIn(
                    new EmailAddress(email.strip()),
                    new Password(password),
                    clientAddress.of(request),
                    Device.of(request));
            if (token.isPresent()) {
                visitor.arrive(token.get(), Browser.response());
                Browser.goTo(ReturnPath.safe(Browser.parameter("next")));
                return;
            }
        } catch (InvalidValue neitherAddressNorPassword) {
            // the one answer below fits
        } catch (TooManyAttempts tooMany) {
            waitFor(tooMany);
            return;
        }
        problem = "This e-mail address and password do not fit together. Check both and try again.";
    }

    private void waitFor(TooManyAttempts tooMany) {
        long minutes = Math.max(1, tooMany.retryAfter().plusSeconds(59).toMinutes());
        Browser.response().setStatus(TOO_MANY_REQUESTS);
        Browser.response()
                .setHeader("Retry-After", String.valueOf(tooMany.retryAfter().toSeconds() + 1));
        problem = "There were too many wrong tries. Wait " + minutes + (minutes == 1 ? " minute" : " minutes")
                + ", then try again.";
    }

    /** Where single sign-on begins, with the same wish. */
    public String getSingleSignOnLink() {
        var wanted = ReturnPath.safe(Browser.parameter("next"));
        return "/sign-in/sso"
                + (wanted.equals(ReturnPath.HOME) ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    /** What went wrong, or empty. */
    public String getProblem() {
        return problem;
    }

    /** Whether the person just signed out. */
    public boolean isLeft() {
        return Browser.parameter("left") != null && problem.isEmpty();
    }

    /** Whether the person wanted to see a page that needs a sign-in. */
    public boolean isOnTheWay() {
        return !ReturnPath.safe(Browser.parameter("next")).equals(ReturnPath.HOME) && problem.isEmpty();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
