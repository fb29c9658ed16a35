package io.musterbook.web.pages.workspace;

import io.musterbook.directorysync.DirectoryConnections;
import io.musterbook.invitation.Invitations;
import io.musterbook.invitation.MailOutlook;
import io.musterbook.invitation.OutgoingMail;
import io.musterbook.web.pages.Browser;
import io.musterbook.web.pages.Lazy;
import io.musterbook.web.pages.Visitor;
import io.musterbook.workspace.Administration;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.NotAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stands above the list of people: an owner who hangs on the directory, mail on its way, mail that is held. */
@Named
@RequestScoped
public class PeopleNotices {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final CurrentWorkspace current;
    private final OutgoingMail mail;
    private final Invitations invitations;
    private final Visitor visitor;
    private final Lazy<Boolean> ownerHangs;
    private final Lazy<String> directory;
    private final Lazy<MailOutlook> outlook;
    private final Lazy<Long> expired;
    private String until = "";
    private boolean wrong;

    @Inject
    PeopleNotices(
            CurrentWorkspace current,
            Administration administration,
            DirectoryConnections directories,
            OutgoingMail mail,
            Invitations invitations,
            Visitor visitor) {
        this.current = current;
        this.mail = mail;
        this.invitations = invitations;
        this.visitor = visitor;
        ownerHangs = new Lazy<>(() ->
                administration.ownerHangsOnDirectory(current.getWorkspace().id()));
        directory = new Lazy<>(() -> directories
                .of(current.getWorkspace().id())
                .map(connection -> connection.provider().displayName())
                .orElse("the directory"));
        outlook = new Lazy<>(() -> mail.outlook(current.getWorkspace().id()));
        expired = new Lazy<>(() -> invitations.expired(current.getWorkspace().id()));
    }

    /** Whether the only owner who can get in is managed by the directory. */
    public boolean isOwnerHangs() {
        return current.isAdministers() && ownerHangs.get();
    }

    /** What people call the directory. */
    public String getDirectory() {
        return directory.get();
    }

    /** Where the invitation mails stand. */
    public MailOutlook getOutlook() {
        return outlook.get();
    }

    /** Whether mails wait for their turn. */
    public boolean isSending() {
        return getOutlook().waiting() > 0;
    }

    /** Whether mail is held, or will be when there is some. */
    public boolean isHolding() {
        return getOutlook().heldUntil() != null || getOutlook().held() > 0;
    }

    /** When the last mail will have left, as a time of day. */
    public String getDoneAbout() {
        var at = getOutlook().doneAbout();
        return at == null ? "" : TIME.format(at.atZone(current.getWorkspace().timezone()));
    }

    /** Until when mail is held; empty if for no known day. */
    public String getHeldUntil() {
        var at = getOutlook().heldUntil();
        return at == null ? "" : DAY.format(at.atZone(current.getWorkspace().timezone()));
    }

    /** How many expired invitations can be renewed. */
    public long getExpired() {
        return expired.get();
    }

    /** Renews them all. */
    public void renewAll() {
        change(() -> invitations.renewExpired(current.getWorkspace().id(), visitor.actor()), "renewing");
    }

    /** Lets held mail go. */
    public void release() {
        change(() -> mail.release(current.getWorkspace().id(), visitor.actor()), "released");
    }

    /** Holds all invitation mail until the moment that was typed. */
    public void hold() {
        try {
            Instant moment = Moment.read(until, current.getWorkspace().timezone());
            change(() -> mail.hold(current.getWorkspace().id(), moment, visitor.actor()), "held");
        } catch (InvalidValue past) {
            wrong = true;
            Browser.complain("until", past.reason());
        }
    }

    private void change(Runnable command, String done) {
        var back = current.getPath() + "settings/people?done=";
        try {
            command.run();
            Browser.goTo(back + done);
        } catch (NotAllowed denied) {
            Browser.goTo(back + "denied");
        }
    }

    /** Whether the moment that was typed cannot be used. */
    public boolean isWrong() {
        return wrong;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
