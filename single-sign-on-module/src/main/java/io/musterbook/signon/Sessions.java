package io.musterbook.signon;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.Password;
import io.musterbook.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     * @param device what the session runs on, see {@link SessionSnapshot#device()}
     * @return nothing if the address or the password is wrong
     * @throws TooManyAttempts if this address or this client failed too often
     */
    Optional<SessionToken> signIn(EmailAddress email, Password password, String clientAddress, String device);

    /**
     * Begins a session for somebody who proved who they are in another way, such as by accepting an invitation.
     *
     * @param method in which way; never {@link SignInMethod#PASSWORD}, see {@link #signIn}
     * @param device what the session runs on, see {@link SessionSnapshot#device()}
     */
    SessionToken begin(AccountId account, SignInMethod method, String device);

    /** The live session of a cookie. Marks it as used. */
    Optional<SessionSnapshot> resume(SessionToken token);

    /**
     * Notes that somebody proved to a workspace who they are, by its identity provider. The browser's session goes on
     * under a new token if it is the account's, so that what was proven elsewhere stays; any other one ends, and a new
     * one begins that opens this workspace alone.
     *
     * @param present the browser's session, if it has one
     * @param connection the sign-on connection that carried the proof
     * @param device what the session runs on, see {@link SessionSnapshot#device()}
     */
    SessionToken prove(
            @Nullable SessionSnapshot present,
            AccountId account,
            WorkspaceId workspace,
            UUID connection,
            String device);

    /** Notes that a session may enter a workspace without its identity provider. */
    void recover(UUID session, WorkspaceId workspace);

    /** Whether the session may enter the workspace. Two statements. */
    Opening opening(UUID session, WorkspaceId workspace);

    /** The workspaces to which a session has proved who the person is. */
    Set<WorkspaceId> proven(UUID session);

    /**
     * Whether a session proves the person to the whole installation: it began with a password or a mailed link, or a
     * workspace proved it that has verified the domain of the account's address.
     */
    boolean provesAccount(SessionSnapshot session);

    /** Ends a session. Idempotent. */
    void end(UUID session);

    /** The live sessions of an account, the latest used first; at most 100. */
    List<SessionSnapshot> of(AccountId account);

    /** Ends a session if it is the account's. Idempotent. */
    void end(AccountId account, UUID session);

    /**
     * Ends the sessions of an account on every node.
     *
     * @param keep the one that goes on, or null to end all
     */
    void endAll(AccountId account, @Nullable UUID keep);

    /**
     * Counts a request that anybody may send and that makes work or mail, such as that of a forgotten password.
     *
     * @param clientAddress the network address of the browser
     * @throws TooManyAttempts if this client sent more than 20 within 15 minutes
     */
    void countRequest(String clientAddress);
}
