package io.musterbook.launcher;

/** The first requests that a server gets: the pages and the protocol that everybody starts with. */
final class Rehearsal {
    private static final int ROUNDS = 3;

    private Rehearsal() {}

    /** Asks for each of them a few times; what they answer does not matter, only which classes that takes. */
    static void touch(Readiness server) {
        for (var round = 0; round < ROUNDS; round++) {
            server.get("/health/ready");
            server.get("/sign-in");
            server.get("/w/acme/settings/security");
            server.get("/scim/v2/00000000-0000-7000-8000-000000000000/Users?filter=userName%20eq%20%22a%22");
            server.get("/api/v1/workspaces/acme/members");
            server.get("/demo/mailbox");
        }
    }
}
