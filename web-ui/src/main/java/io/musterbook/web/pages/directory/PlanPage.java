package io.musterbook.web.pages.directory;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.DirectoryDecisions;
import io.musterbook.directorysync.DirectoryDecisions.LinkCandidate;
import io.musterbook.directorysync.DirectoryDecisions.PlanEntry;
import io.musterbook.directorysync.NotConnected;
import io.musterbook.directorysync.PlanLacksDirectorySync;
import io.musterbook.directorysync.StillInUse;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.web.pages.workspace.CurrentWorkspace;
import io.musterbook.workspace.AddressTaken;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.Page;
import io.musterbook.workspace.PageRequest;
import io.musterbook.workspace.SeatLimitReached;
import io.musterbook.workspace.Seats;
import io.musterbook.workspace.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a preview, and whom an admin must decide about: one list at a time, answered one by one or all at once. */
@Named
@RequestScoped
public class PlanPage {
    private static final int ROWS = 50;

    private final CurrentWorkspace current;
    private final DirectoryDecisions decisions;
    private final Visitor visitor;
    private final Lazy<Page<PlanEntry>> plan;
    private final Lazy<Page<LinkCandidate>> candidates;
    private final Lazy<Seats> seats;

    @Inject
    PlanPage(CurrentWorkspace current, DirectoryDecisions decisions, Workspaces workspaces, Visitor visitor) {
        this.current = current;
        this.decisions = decisions;
        this.visitor = visitor;
        plan = new Lazy<>(() -> decisions.plan(current.getWorkspace().id(), page()));
        candidates = new Lazy<>(() -> decisions.candidates(
                current.getWorkspace().id(), reason(Browser.parameter("reason")).orElse(null), page()));
        seats = new Lazy<>(() -> workspaces.seats(current.getWorkspace().id()));
    }

    /** Answers as the button says. */
    public void act() {
        if (!current.isAdministers()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var yes = Browser.parameter("yes");
        var answered = yes == null ? Browser.parameter("no") : yes;
        var back = String.valueOf(Browser.parameter("back"));
        var path = current.getPath() + "settings/directory/" + ("plan".equals(back) ? "plan" : "questions");
        if (answered != null) {
            Browser.goTo(path + "?done=" + answer(answered, yes != null));
        }
    }

    private String answer(String answered, boolean letIn) {
        var workspace = current.getWorkspace().id();
        try {
            var all = reason(answered);
            if (all.isPresent()) {
                decisions.answerAll(workspace, all.get(), letIn, visitor.actor());
                return "answering";
            }
            decisions.answer(workspace, UUID.fromString(answered), letIn, visitor.actor());
            return letIn ? "let-in" : "kept-apart";
        } catch (SeatLimitReached full) {
            return "no-seat";
        } catch (PlanLacksDirectorySync tooSmall) {
            return "no-plan";
        } catch (StillInUse | AddressTaken inUse) {
            return "in-use";
        } catch (NotConnected | IllegalArgumentException gone) {
            return "gone";
        }
    }

    /** The people of the plan. */
    public List<PlanEntry> getEntries() {
        return plan.get().items();
    }

    /** Where the plan goes on, or empty. */
    public String getNextEntries() {
        return next(plan.get().next(), "");
    }

    /** Whom an admin must decide about. */
    public List<LinkCandidate> getCandidates() {
        return candidates.get().items();
    }

    /** Where the list goes on, or empty. */
    public String getNextCandidates() {
        return next(
                candidates.get().next(),
                reason(Browser.parameter("reason"))
                        .map(only -> "&reason=" + only)
                        .orElse(""));
    }

    /** Used and paid seats. */
    public Seats getSeats() {
        return seats.get();
    }

    /** What would happen, in words. */
    public String step(PlanEntry entry) {
        var member = entry.member();
        return switch (entry.step()) {
            case INVITE -> entry.email() == null ? "Gets a place, without mail: no address" : "Is invited";
            case LINK -> "Is a member already" + (member == null ? "" : "; stays as " + member.displayName());
            case RETURN -> "Comes back";
            case CHANGE -> "Name or address change";
            case ASK -> "You will be asked";
            case NOTHING -> "Nothing changes";
        };
    }

    /** Why an admin is asked, in words. */
    public String why(CandidateReason reason) {
        return switch (reason) {
            case ADDRESS_IN_USE -> "Somebody else in the directory has this address";
            case SUSPENDED_BY_HAND -> "Suspended here by hand";
            case REMOVED -> "Removed here by an admin";
            case DECLINED -> "Declined the invitation";
            case LEFT -> "Left the workspace";
            case SAME_PERSON -> "Came back under another id of the directory";
            case SET_ASIDE -> "Set aside in the plan";
            case PREVIEW -> "Waits in the plan";
        };
    }

    /** What saying yes does, on a button. */
    public String yes(CandidateReason reason) {
        return switch (reason) {
            case ADDRESS_IN_USE -> "Link";
            case SUSPENDED_BY_HAND -> "Lift the suspension";
            case REMOVED, DECLINED, LEFT, SET_ASIDE, PREVIEW -> "Let in";
            case SAME_PERSON -> "Same person";
        };
    }

    /** What saying no does, on a button. */
    public String no(CandidateReason reason) {
        return reason == CandidateReason.SAME_PERSON ? "Somebody else" : "Keep out";
    }

    private static String next(@Nullable String cursor, String more) {
        return cursor == null ? "" : "?cursor=" + cursor + more;
    }

    private static PageRequest page() {
        try {
            return PageRequest.of(Browser.parameter("cursor"), ROWS);
        } catch (InvalidValue unknown) {
            return new PageRequest(null, ROWS);
        }
    }

    private static Optional<CandidateReason> reason(@Nullable String text) {
        return Arrays.stream(CandidateReason.values())
                .filter(reason -> reason.name().equals(text))
                .findFirst();
    }
}
