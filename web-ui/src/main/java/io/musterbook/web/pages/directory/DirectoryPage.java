package io.musterbook.web.pages.directory;

import io.musterbook.directorysync.BatchWork;
import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.ConnectionProfile;
import io.musterbook.directorysync.ConnectionSnapshot;
import io.musterbook.directorysync.ConnectionState;
import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.directorysync.DirectoryDecisions;
import io.musterbook.directorysync.DirectoryDecisions.Pile;
import io.musterbook.directorysync.NotConnected;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.web.pages.workspace.CurrentWorkspace;
import io.musterbook.workspace.MailPolicy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Directory page: whether the connection is live, how people are told, and what waits for an admin. */
@Named
@RequestScoped
public class DirectoryPage {
    private final CurrentWorkspace current;
    private final DirectoryConnections directories;
    private final Visitor visitor;
    private final Lazy<Optional<ConnectionSnapshot>> connection;
    private final Lazy<List<Pile>> piles;
    private final Lazy<Optional<BatchWork>> work;

    @Inject
    DirectoryPage(
            CurrentWorkspace current, DirectoryConnections directories, DirectoryDecisions decisions, Visitor visitor) {
        this.current = current;
        this.directories = directories;
        this.visitor = visitor;
        connection = new Lazy<>(() -> directories.of(current.getWorkspace().id()));
        piles = new Lazy<>(() -> decisions.piles(current.getWorkspace().id()));
        work = new Lazy<>(() -> decisions.work(current.getWorkspace().id()));
    }

    /** Does what the button says that was pressed. */
    public void act() {
        if (!current.isAdministers()) {
            Browser.refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var workspace = current.getWorkspace().id();
        var state = word(ConnectionState.class, Browser.parameter("state"));
        var mail = word(MailPolicy.class, Browser.parameter("mail"));
        var profile = word(ConnectionProfile.class, Browser.parameter("profile"));
        try {
            if (state.filter(wanted -> wanted != ConnectionState.ENDING).isPresent()) {
                directories.become(workspace, state.get(), visitor.actor());
                Browser.goTo(path() + "?done=" + done(state.get()));
            } else if (mail.isPresent()) {
                directories.tellPeople(workspace, mail.get(), visitor.actor());
                Browser.goTo(path() + "?done=told");
            } else if (profile.isPresent()) {
                directories.choose(workspace, profile.get(), visitor.actor());
                Browser.goTo(path() + "?done=profile");
            }
        } catch (NotConnected gone) {
            Browser.goTo(path());
        }
    }

    /** The address of this page. */
    public String path() {
        return current.getPath() + "settings/directory";
    }

    /** Whether a directory is connected. */
    public boolean isConnected() {
        return connection.get().isPresent();
    }

    /** The connection; only where {@link #isConnected()}. */
    public ConnectionSnapshot getConnection() {
        return connection.get().orElseThrow();
    }

    /** What people call the connected directory. */
    public String getDirectory() {
        return connection.get().map(known -> known.provider().displayName()).orElse("the directory");
    }

    /** The state in words. */
    public String getState() {
        return switch (getConnection().state()) {
            case LIVE -> "Live";
            case PREVIEW -> "Preview";
            case DISABLED -> "Switched off";
            case ENDING -> "Being removed";
        };
    }

    /** The class of the state's tag. */
    public String getTone() {
        return switch (getConnection().state()) {
            case LIVE -> "good";
            case PREVIEW -> "accent";
            case DISABLED, ENDING -> "warn";
        };
    }

    /** How many people wait in the plan. */
    public long getPlanned() {
        return people(CandidateReason.PREVIEW);
    }

    /** How many people an admin must decide about. */
    public long getQuestions() {
        return piles.get().stream()
                .filter(pile -> pile.reason() != CandidateReason.PREVIEW)
                .mapToLong(Pile::people)
                .sum();
    }

    /** How many people each open question is about, without the plan. */
    public List<Pile> getPiles() {
        return piles.get().stream()
                .filter(pile -> pile.reason() != CandidateReason.PREVIEW)
                .toList();
    }

    /** What goes on in the background, if anything. */
    public Optional<BatchWork> getWork() {
        return work.get();
    }

    /** How far the work is, from 0 to 100. */
    public int getPercent() {
        return work.get()
                .map(known -> known.total() == 0 ? 100 : Math.min(100, known.done() * 100 / known.total()))
                .orElse(0);
    }

    /** What goes on, in words. */
    public String getWorkName() {
        return work.get()
                .map(known -> switch (known.kind()) {
                    case APPLY_PLAN -> "Applying the plan";
                    case SET_ASIDE -> "Setting the plan aside";
                    case LET_IN -> "Letting people in";
                    case KEEP_APART -> "Keeping people apart";
                    case KEEP_MEMBERS -> "Turning people into manual members";
                    case REMOVE_MEMBERS -> "Removing people of the directory";
                })
                .orElse("");
    }

    private long people(CandidateReason reason) {
        return piles.get().stream()
                .filter(pile -> pile.reason() == reason)
                .mapToLong(Pile::people)
                .sum();
    }

    private static String done(ConnectionState state) {
        return switch (state) {
            case LIVE -> "live";
            case PREVIEW -> "preview";
            case DISABLED, ENDING -> "disabled";
        };
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst();
    }
}
