package io.musterbook.signon;

import io.musterbook.workspace.WorkspaceSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What became of somebody who came back from an identity provider.
 *
 * @param token of the session if the person is in, else null
 * @param workspace null only where nothing is known
 * @param nameId what the identity provider calls the person; empty where nothing is known
 * @param provider what people call the identity provider; empty where nothing is known
 * @param target the page that opens now
 * @param fresh whether it is worth trying again in a moment
 */
public record Arrival(
        Outcome outcome,
        @Nullable SessionToken token,
        @Nullable WorkspaceSnapshot workspace,
        String nameId,
        String provider,
        String target,
        boolean fresh) {
    /** Nothing to arrive with. */
    public static final Arrival LOST = new Arrival(Outcome.LOST, null, null, "", "", "/", false);

    /** What follows. */
    public enum Outcome {
        /** In. */
        IN,
        /** A test is over; its result can be read. */
        TESTED,
        /** The person must sign in with a password once and say that both are the same person. */
        TO_BE_LINKED,
        /** The access was taken away. */
        SUSPENDED,
        /** The invitation is no longer open. */
        INVITATION_OVER,
        /** The directory has not named the person yet. */
        NOT_YET_KNOWN,
        /** Nobody whom the workspace knows. */
        UNKNOWN,
        /** No seat is free. */
        NO_SEAT,
        /** Neither the directory nor the identity provider says an address, without which there is no account. */
        NO_ADDRESS,
        /** The account of the address is somebody else in the workspace. */
        SOMEBODY_ELSE,
        /** Too late, used already, or another browser. */
        LOST
    }

    @Override
    public String toString() {
        return "Arrival[" + outcome + "]"; // the token stays out of logs
    }
}
