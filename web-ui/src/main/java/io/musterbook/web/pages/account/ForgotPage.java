package io.musterbook.web.pages.account;

import io.musterbook.invitation.OutgoingMail;
import io.musterbook.signon.Sessions;
import io.musterbook.signon.TooManyAttempts;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.ClientAddress;
import io.musterbook.workspace.EmailAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Asks for a link to choose a new password. One answer for every address, so nobody learns who has an account. */
@Named
@RequestScoped
public class ForgotPage {
    private static final int TOO_MANY_REQUESTS = 429;

    private final OutgoingMail mail;
    private final Sessions sessions;
    private final ClientAddress clientAddress;
    private String email = "";
    private String problem = "";

    @Inject
    ForgotPage(OutgoingMail mail, Sessions sessions, ClientAddress clientAddress) {
        this.mail = mail;
        this.sessions = sessions;
        this.clientAddress = clientAddress;
    }

    /** Orders the mail, if there is somebody to mail to. */
    public void ask() {
        var address = EmailAddress.parse(email.strip());
        if (address.isEmpty()) {
            problem = "This is not an e-mail address; it looks like name@example.com.";
            return;
        }
        try {
            sessions.countRequest(clientAddress.of(Browser.request()));
            mail.forgotPassword(address.get());
            Browser.goTo("/forgot?asked=1");
        } catch (TooManyAttempts tooMany) {
            Browser.response().setStatus(TOO_MANY_REQUESTS);
            problem = "That was asked very often from here. Wait a quarter of an hour, then try again.";
        }
    }

    /** Whether the mail was ordered. */
    public boolean isAsked() {
        return Browser.parameter("asked") != null && problem.isEmpty();
    }

    /** What went wrong, or empty. */
    public String getProblem() {
        return problem;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
