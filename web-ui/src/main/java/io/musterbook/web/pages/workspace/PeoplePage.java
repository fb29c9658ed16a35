package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.invitation.InvitationId;
import io.musterbook.invitation.InvitationNotOpen;
import io.musterbook.invitation.Invitations;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.MemberSnapshot;
import io.musterbook.workspace.MemberState;
import io.musterbook.workspace.Members;
import io.musterbook.workspace.NotAllowed;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.Seats;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members of a workspace and their invitations, filtered and cut into pages by the database. */
@Named
@RequestScoped
public class PeoplePage {
    private final CurrentWorkspace current;
    private final Members members;
    private final Invitations invitations;
    private final DirectoryConnections directories;
    private final Visitor visitor;
    private final Lazy<PeopleQuery> query = new Lazy<>(() -> PeopleQuery.of(Browser.request()));
    private final Lazy<Page<PersonRow>> page = new Lazy<>(this::read);
    private final Lazy<Long> total;
    private final Lazy<Seats> seats;

    @Inject
    PeoplePage(
            CurrentWorkspace current,
            Workspaces workspaces,
            Members members,
            Invitations invitations,
            DirectoryConnections directories,
            Visitor visitor) {
        this.current = current;
        this.members = members;
        this.invitations = invitations;
        this.directories = directories;
        this.visitor = visitor;
        total = new Lazy<>(
                () -> members.count(current.getWorkspace().id(), getQuery().filter()));
        seats = new Lazy<>(() -> workspaces.seats(current.getWorkspace().id()));
    }

    /** Whether the button of an invitation was pressed. */
    public boolean isAskedToResend() {
        return Browser.parameter("invitation") != null;
    }

    /** Sends an invitation again. It is named by its id, since the list may have moved since the page was made. */
    public void resend() {
        if (!current.isAdministers()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var back = current.getPath() + "settings/people?done=";
        try {
            var invitation = new InvitationId(UUID.fromString(String.valueOf(Browser.parameter("invitation"))));
            invitations.resend(current.getWorkspace().id(), invitation, visitor.actor());
            Browser.goTo(back + "resent");
        } catch (InvitationNotOpen | IllegalArgumentException gone) {
            Browser.goTo(back + "not-open");
        } catch (NotAllowed denied) {
            Browser.goTo(back + "denied");
        }
    }

    /** What the filter and the pager say. */
    public PeopleQuery getQuery() {
        return query.get();
    }

    /** The people of this page. */
    public List<PersonRow> getPeople() {
        return page.get().items();
    }

    /** The address of the next page, or empty. */
    public String getNext() {
        var cursor = page.get().next();
        return cursor == null ? "" : getQuery().next(cursor);
    }

    /** How many people match in all. */
    public long getTotal() {
        return total.get();
    }

    /** Whether there is nobody but the person who looks. */
    public boolean isAlone() {
        return !getQuery().isFiltered() && getTotal() <= 1;
    }

    /** Used and paid seats. */
    public Seats getSeats() {
        return seats.get();
    }

    private Page<PersonRow> read() {
        var directory = directories
                .of(current.getWorkspace().id())
                .map(connection -> connection.provider().displayName())
                .orElse("Directory");
        var found = members.list(
                current.getWorkspace().id(), getQuery().filter(), getQuery().page());
        var invited = found.items().stream()
                .filter(member -> member.state() == MemberState.INVITED)
                .map(MemberSnapshot::id)
                .toList();
        var latest = invitations.latest(current.getWorkspace().id(), invited);
        return found.map(member -> new PersonRow(member, Optional.ofNullable(latest.get(member.id())), directory));
    }
}
