package io.musterbook.signon;

import io.musterbook.workspace.AccountId;
import io.musterbook.workspace.WorkspaceId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a workspace's identity provider, step by step: away with a request, back with an answer, and in. The
 * answer comes from another site, with which a browser sends none of our cookies; so the answer is only kept, and the
 * browser is sent on to a page of ours, where its cookie proves that it is the one that left. Each call is one
 * transaction.
 */
public interface SamlSignIn {
    /**
     * Begins a sign-in.
     *
     * @param target the page of ours that opens afterwards; at most 2,000 characters
     * @return nothing if there is no such connection, or people cannot sign in with it
     */
    Optional<Departing> begin(UUID connection, String target);

    /**
     * Begins a sign-in that only shows what the identity provider asserts and what came of each check. Works before the
     * connection is switched on.
     *
     * @return nothing if the workspace has no connection with metadata
     */
    Optional<Departing> beginTest(WorkspaceId workspace, AccountId tester);

    /**
     * Takes an identity provider's answer. What is refused leaves nothing behind that opens anything.
     *
     * @param samlResponse the form value {@code SAMLResponse}
     * @param relayState the form value {@code RelayState}
     */
    Answered answer(UUID connection, String samlResponse, String relayState);

    /**
     * Lets the person in for whom an answer is kept, if the browser is the one that left and the person gets in.
     *
     * @param present the browser's session, if it has one
     * @param device what the session runs on, see {@link SessionSnapshot#device()}
     */
    Arrival arrive(Ticket ticket, @Nullable SessionSnapshot present, String device);

    /**
     * The same for a person who says that the account they signed in with by password is theirs: from now on the identity
     * provider's name opens it.
     *
     * @param present a session that began with the account's password; any other changes nothing
     */
    Arrival link(Ticket ticket, SessionSnapshot present, String device);

    /** What came of a test that this person began, while it is fresh. */
    Optional<SignInTest> test(String handle, AccountId tester);

    /**
     * Enters a workspace that requires single sign-on with a recovery code, which is used up.
     *
     * @param present a session that proves the account of an active owner
     * @return whether the code was right
     */
    boolean recover(SessionSnapshot present, WorkspaceId workspace, String code);

    /**
     * What a browser takes along.
     *
     * @param url the identity provider's address with the request
     * @param browser a secret for a cookie of ours
     */
    record Departing(String url, String browser) {}

    /**
     * What a browser comes back with.
     *
     * @param handle from the address
     * @param browser from the cookie
     */
    record Ticket(String handle, String browser) {
        @Override
        public String toString() {
            return "Ticket[masked]";
        }
    }

    /** What became of an answer. */
    enum Answered {
        /** Kept; the browser must come for it. */
        KEPT,
        /** It answers nothing that we asked, as after a click on a tile; ask now. */
        UNASKED,
        /** Not believed. */
        REFUSED,
        /** There is no such connection, or people cannot sign in with it. */
        UNKNOWN
    }
}
