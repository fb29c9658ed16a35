package io.musterbook.web.pages.workspace;

import io.musterbook.invitation.InvitationSnapshot;
import io.musterbook.invitation.InvitationState;
import io.musterbook.invitation.MailState;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.Suspension;
import java.util.Optional;

/**
 * A line of the People page.
 *
 * @param latest the latest invitation of a member who is not in yet
 * @param directory what people call the directory of the workspace
 */
public record PersonRow(MemberSnapshot member, Optional<InvitationSnapshot> latest, String directory) {
    /** The address, or what stands for it. */
    public String address() {
        var email = member.email();
        return email == null ? "No e-mail address" : email.value();
    }

    /** Whether the directory decides about this person. */
    public boolean locked() {
        return member.source() == MemberSource.DIRECTORY;
    }

    /** Why the role cannot be changed here; empty if it could. */
    public String lockedBy() {
        if (locked()) {
            return "managed by " + directory;
        }
        return member.role() == Role.OWNER ? "only another owner can change it" : "";
    }

    /** Where the person came from. */
    public String source() {
        return switch (member.source()) {
            case DIRECTORY -> directory;
            case INVITATION -> "Invitation";
            case MANUAL -> "By hand";
        };
    }

    /** The address of the person's page, below that of the workspace. */
    public String page() {
        return "settings/people/" + member.id();
    }

    /** What is wrong with the invitation's mail, or empty. */
    public String problem() {
        var problem = latest.filter(invitation -> invitation.state() == InvitationState.PENDING)
                .map(InvitationSnapshot::mailProblem)
                .orElse(null);
        return problem == null || member.state() != MemberState.INVITED ? "" : problem;
    }

    /** The state in a word or two; a day may have to follow, see {@link #until()}. */
    public String state() {
        if (member.state() == MemberState.ACTIVE) {
            return "Active";
        }
        if (member.state() == MemberState.SUSPENDED) {
            return member.suspension() == Suspension.BY_DIRECTORY ? "Suspended by " + directory : "Suspended by hand";
        }
        if (member.email() == null) {
            return "No address";
        }
        if (latest.map(InvitationSnapshot::mail)
                .filter(MailState.BOUNCED::equals)
                .isPresent()) {
            return "Mail bounced";
        }
        return latest.map(InvitationSnapshot::state)
                .map(state -> switch (state) {
                    case EXPIRED -> "Invitation expired";
                    case DECLINED -> "Declined";
                    case REVOKED -> "Invitation taken back";
                    case PENDING, ACCEPTED -> "Invited";
                })
                .orElse("Invited");
    }

    /** The class of the state's tag. */
    public String tone() {
        return switch (member.state()) {
            case ACTIVE -> "good";
            case SUSPENDED -> "";
            case INVITED ->
                switch (state()) {
                    case "Invited" -> "accent";
                    case "Mail bounced" -> "bad";
                    default -> "warn";
                };
        };
    }

    /** The open invitation that ends some day, if there is one. */
    public Optional<InvitationSnapshot> until() {
        return latest.filter(
                invitation -> invitation.state() == InvitationState.PENDING && invitation.expiresAt() != null);
    }

    /** Whether an invitation's mail is held. */
    public boolean isHeld() {
        return latest.filter(invitation -> invitation.mail() == MailState.HELD).isPresent();
    }

    /** Whether an invitation waits for its mail. */
    public boolean waitsForMail() {
        return latest.filter(invitation ->
                        invitation.state() == InvitationState.PENDING && invitation.mail() == MailState.WAITING)
                .isPresent();
    }

    /** The invitation that can be sent again, or empty. */
    public String resendable() {
        return latest.filter(invitation ->
                        invitation.state() == InvitationState.PENDING || invitation.state() == InvitationState.EXPIRED)
                .map(invitation -> invitation.id().toString())
                .orElse("");
    }
}
