package io.musterbook.signon.internal;

import io.musterbook.signon.TooManyAttempts;
import io.musterbook.workspace.EmailAddress;

/** How often somebody may get a password wrong. */
public interface SignInLimit {
    /**
     * Counts an attempt.
     *
     * @throws TooManyAttempts if there were too many in this window; the password must not be looked at
     */
    void begin(EmailAddress email, String client);

    /** Gives an attempt back: the password was right. */
    void succeed(EmailAddress email, String client);

    /**
     * Counts a request that makes work or mail, whoever it is for.
     *
     * @throws TooManyAttempts if this client sent too many in this window
     */
    void countRequest(String client);
}
