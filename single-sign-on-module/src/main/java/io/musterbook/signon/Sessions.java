package io.musterbook.signon;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.WorkspaceId;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is signed in: a database row behind our own cookie, checked on each request, so that an end is an end on every
 * node. A session ends after 12 hours, or after 2 hours without a request. Each call is one transaction and joins the
 * caller's if there is one.
 */
public interface Sessions {
    /**
     * Signs a person in by password, always with a new session.
     *
     * @param clientAddress the network address of the browser
     * @return nothing if the address or the password is wrong
     * @throws TooManyAttempts if this address or this client failed too often
     */
    Optional<SessionToken> signIn(EmailAddress email, Password password, String clientAddress);

    /** Begins a session for somebody who proved who they are in another way, such as by accepting an invitation. */
    SessionToken begin(AccountId account);

    /** The live session of a cookie. Marks it as used. */
    Optional<SessionSnapshot> resume(SessionToken token);

    /** Whether the session may enter the workspace: false once its member was suspended there since it began. */
    boolean opens(UUID session, WorkspaceId workspace);

    /** Ends a session. Idempotent. */
    void end(UUID session);
}
