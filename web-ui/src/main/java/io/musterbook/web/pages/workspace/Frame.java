package io.musterbook.web.pages.workspace;

import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberSource;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.WorkspaceSnapshot;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** What stands around each page of a workspace: the switcher, the account menu, what was just done. */
@Named
@RequestScoped
public class Frame {
    private final Visitor visitor;
    private final Lazy<Optional<EmailAddress>> reported;

    @Inject
    Frame(Visitor visitor, CurrentWorkspace current, Members members) {
        this.visitor = visitor;
        reported = new Lazy<>(() -> current.getMember().source() == MemberSource.DIRECTORY
                ? members.reportedAddress(
                        current.getWorkspace().id(), current.getMember().id())
                : Optional.empty());
    }

    /** The workspaces the person can switch to, the current one included. */
    public List<WorkspaceSnapshot> getWorkspaces() {
        return visitor.getWorkspaces();
    }

    /** The address that the directory reports for the person, if it is not the one they sign in with. */
    public Optional<EmailAddress> getNewAddress() {
        return reported.get();
    }

    /** Whether a form was sent whose page was too old; nothing happened. */
    public boolean isLost() {
        return Browser.parameter("lost") != null;
    }

    /** What was done just before, as the address says; empty if nothing or something unknown. */
    public String getDone() {
        var done = Browser.parameter("done");
        return switch (done == null ? "" : done) {
            case "renamed" -> "The name is saved.";
            case "resent" -> "The invitation is on its way again. The link in the mail before no longer works.";
            case "not-open" -> "Nothing was sent: this invitation is no longer open.";
            case "saved" -> "Your changes are saved.";
            case "role" -> "The role is changed.";
            case "role-released" -> "From now on the directory decides about this role.";
            case "suspended" -> "The access is taken away. Every session of the person here has ended.";
            case "lift-overruled" ->
                "Your suspension is lifted. The person stays out, because the directory has taken the access away:"
                        + " assign them there.";
            case "lifted" -> "The person has access again and signs in as before.";
            case "person-removed" -> "The person is removed, and the seat is free.";
            case "taken-back" -> "The invitation is taken back. Its link is dead, and the seat is free.";
            case "renewing" -> "The expired invitations are being renewed. Their mails leave one after the other.";
            case "held" -> "Invitation mail waits until the day you named, or until you release it.";
            case "released" -> "The mail that was held goes out now, one after the other.";
            case "denied" -> "Nothing was changed: things are different by now. See below how they stand.";
            case "no-seat" ->
                "Nothing was changed: no seat is free. Suspend or remove somebody, or have the number raised.";
            case "revoked" -> "The token is revoked. Nobody gets in with it from now on.";
            case "removed" -> "Directory Sync is removed. Everybody who was in is still in, as a manual member.";
            default -> {
                var said = DirectoryWords.done(done);
                yield said.isEmpty() ? SignOnWords.done(done) : said;
            }
        };
    }
}
