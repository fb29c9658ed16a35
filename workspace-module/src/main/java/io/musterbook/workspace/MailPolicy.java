package io.musterbook.workspace;

/** What happens to a person whom a directory adds. */
public enum MailPolicy {
    /** An invitation by mail; the person is a member when it is accepted. */
    INVITE,
    /** A member at once, and a mail that says how to sign in. Only with tested single sign-on and a verified domain. */
    NOTIFY,
    /** A member at once, without mail. Only with tested single sign-on and a verified domain. */
    SILENT
}
