package io.musterbook.web.pages.account;

import io.musterbook.signon.Sessions;
import io.musterbook.signon.TooManyAttempts;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.ClientAddress;
import io.musterbook.web.pages.Device;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.Accounts;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.WrongPassword;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** Changes the password of whoever knows the present one. Every session ends; this browser gets a new one. */
@Named
@RequestScoped
public class PasswordForm {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Visitor visitor;
    private final ClientAddress clientAddress;
    private String present = "";
    private String chosen = "";
    private String wrong = "";

    @Inject
    PasswordForm(Accounts accounts, Sessions sessions, Visitor visitor, ClientAddress clientAddress) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.visitor = visitor;
        this.clientAddress = clientAddress;
    }

    /** Changes it. */
    public void change() {
        if (visitor.session()
                .filter(session -> session.method().provesAccount())
                .isEmpty()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var client = clientAddress.of(Browser.request());
        var account = visitor.getPerson();
        try {
            sessions.countRequest(client);
            var good = new Password(chosen).chosen();
            accounts.changePassword(account.id(), new Password(present), good);
            sessions.signIn(account.email(), good, client, Device.of(Browser.request()))
                    .ifPresent(token -> visitor.arrive(token, Browser.response()));
            Browser.goTo("/profile?done=password");
        } catch (WrongPassword notTheirs) {
            complain("present-password", "This is not your present password.");
        } catch (InvalidValue tooWeak) {
            complain(present.isEmpty() ? "present-password" : "chosen-password", tooWeak.reason());
        } catch (TooManyAttempts tooMany) {
            complain("present-password", "There were too many tries. Wait a quarter of an hour, then try again.");
        }
    }

    private void complain(String field, String reason) {
        wrong = field;
        Browser.complain(field, reason);
    }

    /** The field that cannot be used, or empty. */
    public String getWrong() {
        return wrong;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
