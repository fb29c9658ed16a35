package io.musterbook.web.pages.sso;

import io.musterbook.signon.Arrival;
import io.musterbook.signon.Arrival.Outcome;
import io.musterbook.signon.SessionSnapshot;
import io.musterbook.signon.SignInMethod;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells somebody who came back from an identity provider why they are not in, and whom to ask. */
@Named
@RequestScoped
public class ArrivalPage {
    private final Visitor visitor;
    private Arrival arrival = Arrival.LOST;
    private String here = "";

    @Inject
    ArrivalPage(Visitor visitor) {
        this.visitor = visitor;
    }

    void show(Arrival what, String path) {
        arrival = what;
        here = path;
    }

    /** What people call the workspace. */
    public String getWorkspace() {
        var workspace = arrival.workspace();
        return workspace == null ? "the workspace" : workspace.name();
    }

    /** What people call the identity provider. */
    public String getProvider() {
        return arrival.provider();
    }

    /** What the identity provider calls the person. */
    public String getName() {
        return arrival.nameId();
    }

    /** Whether the person may say that two sign-ins are the same person's. */
    public boolean isToBeLinked() {
        return arrival.outcome() == Outcome.TO_BE_LINKED;
    }

    /** Whether the person signed in with a password, which is what linking takes. */
    public boolean isPasswordKnown() {
        return visitor.session()
                .map(SessionSnapshot::method)
                .filter(SignInMethod.PASSWORD::equals)
                .isPresent();
    }

    /** Whether the person tried to link, but with the account of somebody else. */
    public boolean isOtherAccount() {
        return isToBeLinked() && Browser.parameter("link") != null;
    }

    /** Whether the page looks again by itself. */
    public boolean isFresh() {
        return arrival.fresh();
    }

    /** The address of this page. */
    public String getHere() {
        return here;
    }

    /** The sign-in page that comes back here. */
    public String getSignInLink() {
        return "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** The heading. */
    public String getTitle() {
        return switch (arrival.outcome()) {
            case TO_BE_LINKED -> "Link your sign-in";
            case SUSPENDED -> "You have no access to " + getWorkspace() + " right now";
            case INVITATION_OVER -> "Your invitation to " + getWorkspace() + " is no longer open";
            case NOT_YET_KNOWN -> capital(getProvider()) + " has not told us about you yet";
            case NO_SEAT -> getWorkspace() + " has no free seat";
            case NO_ADDRESS -> "Your address is missing";
            case SOMEBODY_ELSE -> "Your account is somebody else here";
            case UNKNOWN -> getWorkspace() + " does not know you";
            default -> "This sign-in is over";
        };
    }

    /** What happened. */
    public String getWhat() {
        return switch (arrival.outcome()) {
            case TO_BE_LINKED ->
                capital(getProvider()) + " says that you are " + getName() + ". " + getWorkspace()
                        + " has a member with that address, who signs in with a password. Say once that both are you.";
            case SUSPENDED ->
                "Your sign-in was right, but your access to this workspace was switched off. Nothing was changed.";
            case INVITATION_OVER ->
                "Your sign-in was right, but the invitation ran out, was taken back or was declined.";
            case NOT_YET_KNOWN ->
                "Your sign-in was right, but the directory has not added " + getName() + " to " + getWorkspace()
                        + ". That often takes a minute after you were assigned.";
            case NO_SEAT -> "Your sign-in was right, but every seat that the plan pays for is in use.";
            case NO_ADDRESS ->
                "Your sign-in was right, but neither the directory nor " + getProvider()
                        + " says an e-mail address for " + getName() + ".";
            case SOMEBODY_ELSE ->
                "The account with your address is another member of " + getWorkspace()
                        + " already. Nothing was changed.";
            case UNKNOWN ->
                "Your sign-in was right, but nobody in " + getWorkspace() + " is called " + getName()
                        + ". Nothing was changed.";
            default ->
                "It took too long, was used already, or began in another browser. Each sign-in works once, for 15"
                        + " minutes.";
        };
    }

    /** What to do, and whom to ask. */
    public String getRemedy() {
        return switch (arrival.outcome()) {
            case TO_BE_LINKED -> "From then on " + getProvider() + " signs you in.";
            case SUSPENDED ->
                "Ask your IT team to assign you again in " + getProvider() + ", or an owner of " + getWorkspace()
                        + " to let you in again. Your role and your work are kept.";
            case INVITATION_OVER -> "Ask an owner or admin of " + getWorkspace() + " to send the invitation again.";
            case NOT_YET_KNOWN ->
                isFresh()
                        ? "Stay here: the page looks again every few seconds, for a minute."
                        : "Ask your IT team to assign you to " + getWorkspace() + " in " + getProvider()
                                + ", then sign in again.";
            case NO_SEAT -> "Ask an owner of " + getWorkspace() + " to free or buy a seat, then sign in again.";
            case NO_ADDRESS ->
                "Ask your IT team to give you a primary e-mail address in the directory, or to send the attribute"
                        + " email with the sign-in.";
            case SOMEBODY_ELSE ->
                "Ask an owner or admin of " + getWorkspace() + " to remove the one of the two that is" + " not needed.";
            case UNKNOWN ->
                "Ask your IT team to assign you to " + getWorkspace() + " in " + getProvider()
                        + ", or an owner of the workspace to invite you.";
            default -> "Start again at the sign-in page, in one window.";
        };
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
