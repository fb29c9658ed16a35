package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.invitation.InvitationNotOpen;
import io.musterbook.invitation.Invitations;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.AuditFilter;
import io.musterbook.workspace.AuditTrail;
import io.musterbook.workspace.Authority;
import io.musterbook.workspace.Deed;
import io.musterbook.workspace.Denial;
import io.musterbook.workspace.MemberId;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.Role;
import io.musterbook.workspace.SeatLimitReached;
import io.musterbook.workspace.UnknownMember;
import io.musterbook.workspace.WorkspaceId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person of a workspace: what is known, what happened, and what can be done. */
@Named
@RequestScoped
public class PersonPage {
    private static final int HISTORY = 40;

    private final CurrentWorkspace current;
    private final Members members;
    private final Administration administration;
    private final Invitations invitations;
    private final Visitor visitor;
    private final Labels labels;
    private final Lazy<Authority> authority;
    private final Lazy<String> directory;
    private final Lazy<PersonRow> row;
    private final Lazy<List<AuditLine>> history;
    private @Nullable MemberSnapshot member;
    private @Nullable String role;

    @Inject
    PersonPage(
            CurrentWorkspace current,
            Members members,
            Administration administration,
            Invitations invitations,
            DirectoryConnections directories,
            AuditTrail trail,
            AuditLines lines,
            Visitor visitor,
            Labels labels) {
        this.current = current;
        this.members = members;
        this.administration = administration;
        this.invitations = invitations;
        this.visitor = visitor;
        this.labels = labels;
        authority =
                new Lazy<>(() -> administration.authority(current.getWorkspace().id(), visitor.actor()));
        directory = new Lazy<>(() -> directories
                .of(current.getWorkspace().id())
                .map(connection -> connection.provider().displayName())
                .orElse("the directory"));
        row = new Lazy<>(() -> new PersonRow(
                getMember(),
                Optional.ofNullable(invitations
                        .latest(current.getWorkspace().id(), List.of(getMember().id()))
                        .get(getMember().id())),
                getDirectory()));
        history = new Lazy<>(() -> trail
                .newest(
                        current.getWorkspace().id(),
                        new AuditFilter(null, "member:" + getMember().id(), null),
                        new PageRequest(null, HISTORY))
                .items()
                .stream()
                .map(lines::of)
                .toList());
    }

    /** Finds the person; false if there is none with that id here. */
    boolean read(String id) {
        try {
            member = members.find(current.getWorkspace().id(), new MemberId(UUID.fromString(id)))
                    .orElse(null);
        } catch (IllegalArgumentException noId) {
            member = null;
        }
        return member != null;
    }

    /** The person. */
    public MemberSnapshot getMember() {
        var known = member;
        if (known == null) {
            throw new IllegalStateException("This is no page of a person.");
        }
        return known;
    }

    /** The person as the list shows them, with the latest invitation. */
    public PersonRow getRow() {
        return row.get();
    }

    /** What people call the directory. */
    public String getDirectory() {
        return directory.get();
    }

    /** What happened, newest first. */
    public List<AuditLine> getHistory() {
        return history.get();
    }

    /** The address of this page. */
    public String getPath() {
        return current.getPath() + getRow().page();
    }

    /** Which dialog is open: {@code suspend, remove}, or empty. */
    public String getDialog() {
        var asked = Browser.parameter("dialog");
        return switch (asked == null ? "" : asked) {
            case "suspend" -> isAllowed(Deed.SUSPEND) ? "suspend" : "";
            case "remove" -> isAllowed(Deed.REMOVE) ? "remove" : "";
            default -> "";
        };
    }

    /** Whether the person is invited and not in yet. */
    public boolean isInvited() {
        return getMember().state() == MemberState.INVITED;
    }

    /** Whether the access is taken away. */
    public boolean isSuspended() {
        return getMember().state() == MemberState.SUSPENDED;
    }

    /** Why the person cannot be suspended; empty if they can. */
    public String getSuspendDenied() {
        return words(authority.get().denial(Deed.SUSPEND, getMember()));
    }

    /** Why the suspension cannot be lifted; empty if it can. */
    public String getLiftDenied() {
        return words(authority.get().denial(Deed.LIFT, getMember()));
    }

    /** Why the person cannot be removed; empty if they can. */
    public String getRemoveDenied() {
        return words(authority.get().denial(Deed.REMOVE, getMember()));
    }

    /** Why the role cannot be changed; empty if it can. */
    public String getRoleDenied() {
        return words(authority.get().denialOfRole(getMember(), Role.VIEWER));
    }

    /** Whether the role can be handed back to the directory. */
    public boolean isReleasable() {
        return isAllowed(Deed.RELEASE_ROLE);
    }

    /** The roles that this person may be given by whoever looks. */
    public List<Role> getRoles() {
        return Arrays.stream(Role.values())
                .filter(wanted -> wanted == getMember().role()
                        || authority.get().denialOfRole(getMember(), wanted).isEmpty())
                .toList();
    }

    /** Gives the role that was chosen. */
    public void saveRole() {
        act(
                "role",
                () -> administration.changeRole(
                        workspace(), getMember().id(), Role.valueOf(getRole()), visitor.actor()));
    }

    /** Lets the directory decide. */
    public void releaseRole() {
        act(
                "role-released",
                () -> administration.releaseRole(workspace(), getMember().id(), visitor.actor()));
    }

    /** Takes the access away. */
    public void suspend() {
        act("suspended", () -> administration.suspend(workspace(), getMember().id(), visitor.actor()));
    }

    /** Gives the access back. */
    public void lift() {
        act(null, () -> {
            var after = administration.lift(workspace(), getMember().id(), visitor.actor());
            boolean overruled = after.state() == MemberState.SUSPENDED;
            Browser.goTo(getPath() + "?done=" + (overruled ? "lift-overruled" : "lifted"));
        });
    }

    /** Removes the person, or takes the invitation back, which is the same for somebody who is not in yet. */
    public void remove() {
        boolean invited = isInvited();
        if (act(null, () -> administration.remove(workspace(), getMember().id(), visitor.actor()))) {
            Browser.goTo(current.getPath() + "settings/people?done=" + (invited ? "taken-back" : "person-removed"));
        }
    }

    /** Sends the invitation again. */
    public void resend() {
        var latest = getRow().latest();
        act(
                "resent",
                () -> invitations.resend(
                        workspace(), latest.orElseThrow(InvitationNotOpen::new).id(), visitor.actor()));
    }

    private WorkspaceId workspace() {
        return current.getWorkspace().id();
    }

    private boolean act(@Nullable String done, Runnable deed) {
        try {
            deed.run();
            if (done != null) {
                Browser.goTo(getPath() + "?done=" + done);
            }
            return true;
        } catch (SeatLimitReached full) {
            Browser.goTo(getPath() + "?done=no-seat");
        } catch (NotAllowed | InvitationNotOpen denied) {
            Browser.goTo(getPath() + "?done=denied");
        } catch (UnknownMember gone) {
            Browser.goTo(current.getPath() + "settings/people?done=denied");
        }
        return false;
    }

    private boolean isAllowed(Deed deed) {
        return authority.get().denial(deed, getMember()).isEmpty();
    }

    private String words(Optional<Denial> denial) {
        return denial.map(reason -> labels.denial(reason, getDirectory())).orElse("");
    }

    public String getRole() {
        var chosen = role;
        return chosen == null ? getMember().role().name() : chosen;
    }

    public void setRole(String role) {
        this.role = role;
    }
}
