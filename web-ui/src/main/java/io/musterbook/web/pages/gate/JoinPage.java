package io.musterbook.web.pages.gate;

import io.musterbook.invitation.InvitationNotOpen;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.InvitationToken;
import io.musterbook.invitation.Invitations;
import io.musterbook.invitation.InvitedSomebodyElse;
import io.musterbook.invitation.Offer;
import io.musterbook.signon.Sessions;
import io.musterbook.signon.SignInMethod;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Device;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.NotInvited;
import io.musterbook.workspace.Password;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The page behind an invitation's link. A link that was used, taken back, declined or never made gets one and the same
 * answer.
 */
@Named
@RequestScoped
public class JoinPage {
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm '(UTC'xxx')'", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Invitations invitations;
    private final Sessions sessions;
    private final Visitor visitor;
    private InvitationToken token = new InvitationToken("");
    private Optional<Offer> offer = Optional.empty();
    private String password = "";
    private boolean weak;

    @Inject
    JoinPage(Invitations invitations, Sessions sessions, Visitor visitor) {
        this.invitations = invitations;
        this.sessions = sessions;
        this.visitor = visitor;
    }

    void read(String text) {
        token = new InvitationToken(text);
        offer = invitations.offer(token);
    }

    /** Joins with a new password: for a person who has no account yet. */
    public void joinWithPassword() {
        if (isSingleSignOn()) {
            showAnew();
            return;
        }
        try {
            var account = invitations.accept(token, new Password(password).chosen());
            visitor.arrive(
                    sessions.begin(account, SignInMethod.MAILED_LINK, Device.of(Browser.request())),
                    Browser.response());
            Browser.goTo("/w/" + getOffer().workspace().slug() + "/");
        } catch (InvalidValue tooWeak) {
            weak = true;
            Browser.complain("new-password", tooWeak.reason());
        } catch (AddressTaken | InvitationNotOpen | NotInvited changedMeanwhile) {
            showAnew();
        }
    }

    /** Joins with the account that is signed in. */
    public void join() {
        if (isSingleSignOn()) {
            showAnew();
            return;
        }
        try {
            invitations.accept(token, visitor.getPerson().id());
            Browser.goTo("/w/" + getOffer().workspace().slug() + "/");
        } catch (InvitedSomebodyElse | InvitationNotOpen | NotInvited changedMeanwhile) {
            showAnew();
        }
    }

    /** Declines for good. Whoever holds the link may do that. */
    public void decline() {
        try {
            invitations.decline(token);
            Browser.goTo("/join/" + token.text() + "?declined=1");
        } catch (InvitationNotOpen changedMeanwhile) {
            showAnew();
        }
    }

    private void showAnew() {
        Browser.goTo("/join/" + token.text());
    }

    /** What the link offers; only where it is not {@link #isClosed()}. */
    public Offer getOffer() {
        return offer.orElseThrow();
    }

    /** Whether there is nothing to accept: used, taken back, declined or never made. */
    public boolean isClosed() {
        return offer.map(known -> known.invitation().state() != InvitationState.PENDING && !isExpired())
                .orElse(true);
    }

    /** Whether the invitation ran out unused. */
    public boolean isExpired() {
        return offer.map(known -> known.invitation().state() == InvitationState.EXPIRED)
                .orElse(false);
    }

    /** Whether the person has just declined. */
    public boolean isDeclined() {
        return isClosed()
                && Browser.parameter("declined") != null
                && offer.map(known -> known.invitation().state() == InvitationState.DECLINED)
                        .orElse(false);
    }

    /** Whether the page asks if the person really wants to decline. */
    public boolean isDeclining() {
        return isOpen() && Browser.parameter("decline") != null;
    }

    /** Whether the invitation can be accepted. */
    public boolean isOpen() {
        return !isClosed() && !isExpired();
    }

    /**
     * Whether the person joins with single sign-on. Whom a person here invited may do without, unless the workspace wants
     * single sign-on of everybody: not everybody who is invited by hand works for the company.
     */
    public boolean isSingleSignOn() {
        return isOpen()
                && getOffer().signOn().on()
                && (getOffer().byDirectory() || getOffer().signOn().required() || !isWithoutSingleSignOn());
    }

    /** Whether a way without single sign-on is offered. */
    public boolean isFreeToChoose() {
        return isSingleSignOn()
                && !getOffer().byDirectory()
                && !getOffer().signOn().required();
    }

    private static boolean isWithoutSingleSignOn() {
        return Browser.parameter("password") != null;
    }

    /** Where single sign-on begins. */
    public String getSingleSignOnLink() {
        return "/saml/" + getOffer().signOn().connection() + "/login?next=/w/"
                + getOffer().workspace().slug() + "/";
    }

    /** Whether the right person is signed in. */
    public boolean isSignedInRight() {
        return visitor.account()
                .filter(person -> person.email()
                        .key()
                        .equals(getOffer().invitation().email().key()))
                .isPresent();
    }

    /** Whether somebody else is signed in. */
    public boolean isSignedInWrong() {
        return visitor.isSignedIn() && !isSignedInRight();
    }

    /** Whether a password is to be chosen: nobody is signed in, and the address has no account. */
    public boolean isNewcomer() {
        return !visitor.isSignedIn() && !getOffer().addressHasAccount();
    }

    /** Whether the person has an account and must sign in with it first. */
    public boolean isAskedToSignIn() {
        return !visitor.isSignedIn() && getOffer().addressHasAccount();
    }

    /** The sign-in page that comes back here. */
    public String getSignInLink() {
        return "/sign-in?next=" + URLEncoder.encode(getPath(), StandardCharsets.UTF_8);
    }

    /** The address of this page. */
    public String getPath() {
        return "/join/" + token.text();
    }

    /** When the invitation ends, in the person's time zone, with its distance from UTC; empty until it was mailed. */
    public String getUntil() {
        var expiresAt = offer.map(Offer::expiresAt).orElse(null);
        return expiresAt == null ? "" : UNTIL.format(expiresAt);
    }

    /** The day on which the invitation ended. */
    public String getEndedOn() {
        var expiresAt = offer.map(Offer::expiresAt).orElse(null);
        return expiresAt == null ? "" : DAY.format(expiresAt);
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
