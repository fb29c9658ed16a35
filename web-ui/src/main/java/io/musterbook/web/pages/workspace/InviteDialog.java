package io.musterbook.web.pages.workspace;

import io.musterbook.invitation.Invitations;
import io.musterbook.invitation.InviteOutcome;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The dialogs of the People page: inviting people, what became of each, and holding mail. */
@Named
@RequestScoped
public class InviteDialog {
    private final CurrentWorkspace current;
    private final Invitations invitations;
    private final Visitor visitor;
    private String emails = "";
    private String role;
    private String heldUntil = "";
    private boolean wrong;
    private List<InviteOutcome> outcomes = List.of();

    @Inject
    InviteDialog(CurrentWorkspace current, Invitations invitations, Visitor visitor) {
        this.current = current;
        this.invitations = invitations;
        this.visitor = visitor;
        role = "owner".equals(Browser.parameter("role")) ? Role.OWNER.name() : Role.MEMBER.name();
    }

    /** Which dialog is open: {@code invite, results, hold}, or empty. */
    public String getOpen() {
        if (!outcomes.isEmpty()) {
            return "results";
        }
        var asked = Browser.parameter("dialog");
        boolean known = "invite".equals(asked) || "hold".equals(asked);
        return asked != null && known && current.isAdministers() ? asked : "";
    }

    /** Invites everybody who was written down. */
    public void invite() {
        try {
            var until = heldUntil.isBlank()
                    ? null
                    : Moment.read(heldUntil, current.getWorkspace().timezone());
            outcomes = invitations.invite(current.getWorkspace().id(), emails, chosenRole(), until, visitor.actor());
        } catch (InvalidValue invalid) {
            wrong = true;
            Browser.complain("until".equals(invalid.field()) ? "held-until" : "emails", invalid.reason());
        } catch (NotAllowed denied) {
            Browser.goTo(current.getPath() + "settings/people?done=denied");
        }
    }

    private Role chosenRole() {
        return Arrays.stream(Role.values())
                .filter(known -> known.name().equals(role))
                .findFirst()
                .orElse(Role.MEMBER);
    }

    /** The roles that this person may give, the least first. */
    public List<Role> getRoles() {
        return current.isOwner()
                ? List.of(Role.MEMBER, Role.VIEWER, Role.ADMIN, Role.OWNER)
                : List.of(Role.MEMBER, Role.VIEWER, Role.ADMIN);
    }

    /** What became of each. */
    public List<InviteOutcome> getOutcomes() {
        return outcomes;
    }

    /** How many were invited. */
    public long getInvited() {
        return outcomes.stream()
                .filter(outcome -> outcome.result() == InviteOutcome.Result.INVITED)
                .count();
    }

    /** An outcome in words. */
    public String words(InviteOutcome outcome) {
        return switch (outcome.result()) {
            case INVITED -> "Invited";
            case ALREADY_MEMBER -> "In already";
            case SUSPENDED -> "Suspended: lift it on the person’s page";
            case ALREADY_INVITED -> "Invited before: send it again in the list";
            case INVITED_RECENTLY -> "Got an invitation within the last 24 hours";
            case NOT_AN_ADDRESS -> "Not an e-mail address";
            case REPEATED -> "Named twice";
            case NO_FREE_SEAT -> "No seat was free";
        };
    }

    /** The class of an outcome's tag. */
    public String tone(InviteOutcome outcome) {
        return switch (outcome.result()) {
            case INVITED -> "good";
            case ALREADY_MEMBER, ALREADY_INVITED, INVITED_RECENTLY, REPEATED -> "";
            case SUSPENDED -> "warn";
            case NOT_AN_ADDRESS, NO_FREE_SEAT -> "bad";
        };
    }

    /** Whether something that was typed cannot be used. */
    public boolean isWrong() {
        return wrong;
    }

    public String getEmails() {
        return emails;
    }

    public void setEmails(String emails) {
        this.emails = emails;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role.toUpperCase(Locale.ROOT);
    }

    public String getHeldUntil() {
        return heldUntil;
    }

    public void setHeldUntil(String heldUntil) {
        this.heldUntil = heldUntil;
    }
}
