package io.musterbook.invitation;

/** Where the mail of an invitation's present link stands. */
public enum MailState {
    /** Will leave when its turn comes, or is being tried again. */
    WAITING,
    /** Waits for the day that an admin named, or until it is released. */
    HELD,
    /** The mail server took it. */
    SENT,
    /** The recipient's mail server says that the address does not exist or takes no mail. Not tried again. */
    BOUNCED,
    /** Given up after refusals or three days of trying; an admin can send it again. */
    PARKED,
    /** Not sent, because the invitation ended first. */
    CANCELLED
}
