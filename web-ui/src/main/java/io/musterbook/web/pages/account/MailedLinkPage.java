package io.musterbook.web.pages.account;

import io.musterbook.signon.Sessions;
import io.musterbook.signon.SignInMethod;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Device;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.AccountLinks;
import io.musterbook.workspace.AccountLinks.Purpose;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.LinkNotOpen;
import io.musterbook.workspace.LinkToken;
import io.musterbook.workspace.Password;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The pages behind links that were mailed to an account's person. */
@Named
@RequestScoped
public class MailedLinkPage {
    private final AccountLinks links;
    private final Sessions sessions;
    private final Visitor visitor;
    private LinkToken token = new LinkToken("");
    private Optional<AccountLinks.Link> link = Optional.empty();
    private String password = "";
    private boolean weak;
    private boolean taken;

    @Inject
    MailedLinkPage(AccountLinks links, Sessions sessions, Visitor visitor) {
        this.links = links;
        this.sessions = sessions;
        this.visitor = visitor;
    }

    void read(String kind, String text) {
        token = new LinkToken(text);
        var purpose = "password".equals(kind) ? Purpose.RESET_PASSWORD : Purpose.CONFIRM_ADDRESS;
        link = links.read(token).filter(found -> found.purpose() == purpose);
    }

    /** Chooses the new password, ends every session and signs this browser in. */
    public void choosePassword() {
        try {
            var account = links.resetPassword(token, new Password(password).chosen());
            visitor.arrive(
                    sessions.begin(account.id(), SignInMethod.MAILED_LINK, Device.of(Browser.request())),
                    Browser.response());
            Browser.goTo("/");
        } catch (InvalidValue tooWeak) {
            weak = true;
            Browser.complain("new-password", tooWeak.reason());
        } catch (LinkNotOpen used) {
            link = Optional.empty();
        }
    }

    /** Makes the address the one to sign in with. */
    public void confirmAddress() {
        try {
            links.confirmAddress(token);
            Browser.goTo(visitor.isSignedIn() ? "/profile?done=address" : "/sign-in");
        } catch (AddressTaken raced) {
            taken = true;
        } catch (LinkNotOpen used) {
            link = Optional.empty();
        }
    }

    /** Whether the link was used, replaced, ran out, or was never made. */
    public boolean isClosed() {
        return link.isEmpty();
    }

    /** The link; only where it is not {@link #isClosed()}. */
    public AccountLinks.Link getLink() {
        return link.orElseThrow();
    }

    /** Whether another account has the address by now. */
    public boolean isTaken() {
        return taken;
    }

    /** Whether the password that was sent is not good enough. */
    public boolean isWeak() {
        return weak;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
