package io.musterbook.invitation;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.WorkspaceId;
import java.time.Instant;

/** Mail on its way, and mail that accounts ask for. Each call is one transaction and joins the caller's if there is one. */
public interface OutgoingMail {
    /** Where the invitation mails of a workspace stand. */
    MailOutlook outlook(WorkspaceId workspace);

    /**
     * Holds all invitation mail of a workspace, for a roll-out that is announced for a day. Mail that left stays out.
     *
     * @param until in the future, at most a year
     * @throws io.musterbook.workspace.NotAllowed if the actor manages nobody
     * @throws io.musterbook.workspace.InvalidValue if the day is not in the coming year
     */
    void hold(WorkspaceId workspace, Instant until, Actor actor);

    /**
     * Lets go whatever is held in a workspace.
     *
     * @throws io.musterbook.workspace.NotAllowed if the actor manages nobody
     */
    void release(WorkspaceId workspace, Actor actor);

    /**
     * Takes a relay's notice. Only a final one changes something: the mail counts as bounced and is not tried again.
     * Idempotent.
     *
     * @return whether a mail of ours was found
     */
    boolean bounced(BounceNotice notice);

    /**
     * Mails a link to choose a new password if the address has an account. What the caller sees and how long it takes say
     * nothing about that. At most three mails an hour to one address; more are silently left out.
     */
    void forgotPassword(EmailAddress email);

    /**
     * Mails a link to an address with which an account wants to sign in from now on. If the address is somebody else's,
     * nothing is sent, and nobody learns so. At most five an hour.
     */
    void confirmAddress(AccountId account, EmailAddress wanted);
}
