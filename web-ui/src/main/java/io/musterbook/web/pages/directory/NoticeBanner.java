package io.musterbook.web.pages.directory;

import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.directorysync.DirectoryNotice;
import io.musterbook.directorysync.DirectoryNotices;
import io.musterbook.directorysync.SeatRefusal;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.workspace.CurrentWorkspace;
import io.musterbook.workspace.DirectoryMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What People, Security and Directory tell about the directory until somebody has read it. */
@Named
@RequestScoped
public class NoticeBanner {
    private static final int SHOWN_REFUSALS = 100;

    private final CurrentWorkspace current;
    private final DirectoryNotices notices;
    private final Lazy<List<DirectoryNotice>> open;
    private final Lazy<List<SeatRefusal>> refused;
    private final Lazy<String> directory;
    private final Lazy<Boolean> ownerless;

    @Inject
    NoticeBanner(
            CurrentWorkspace current,
            DirectoryNotices notices,
            DirectoryConnections directories,
            DirectoryMembers members) {
        this.current = current;
        this.notices = notices;
        open = new Lazy<>(() -> notices.open(current.getWorkspace().id()));
        refused = new Lazy<>(() -> notices.refused(current.getWorkspace().id(), SHOWN_REFUSALS));
        directory = new Lazy<>(() -> directories
                .of(current.getWorkspace().id())
                .map(known -> known.provider().displayName())
                .orElse("the directory"));
        ownerless = new Lazy<>(
                () -> members.activeOwner(current.getWorkspace().id()).isEmpty());
    }

    /** Whether the button of a notice was pressed. */
    public boolean isAsked() {
        return Browser.parameter("dismiss") != null;
    }

    /** Somebody has read a notice. */
    public void dismiss() {
        Arrays.stream(DirectoryNotice.Kind.values())
                .filter(kind -> kind.name().equals(Browser.parameter("dismiss")) && current.isAdministers())
                .forEach(kind -> notices.dismiss(current.getWorkspace().id(), kind));
        open.forget();
    }

    /** The notices. */
    public List<DirectoryNotice> getOpen() {
        return current.isAdministers() ? open.get() : List.of();
    }

    /** Who was refused for want of a seat. */
    public List<SeatRefusal> getRefused() {
        return current.isAdministers() ? refused.get() : List.of();
    }

    /** Whether no owner is active. */
    public boolean isOwnerless() {
        return current.isAdministers() && ownerless.get();
    }

    /** What people call the directory. */
    public String getDirectory() {
        return directory.get();
    }

    /** The notice in words. */
    public String words(DirectoryNotice notice) {
        return switch (notice.kind()) {
            case MANY_LOSSES ->
                notice.people() + " people lost access within minutes, because " + getDirectory()
                        + " said so. If that was a mistake, assign them again there: everybody returns as they were.";
            case ADMINS_WAIT ->
                "More people than usual would become admin by a group at once. The first five did; an owner decides"
                        + " about the others under Groups and roles.";
            case SEATS_REFUSED ->
                "Somebody was refused because no seat was free. Free or buy seats, then in " + getDirectory()
                        + ": Dashboard > Tasks > Retry Selected.";
        };
    }
}
