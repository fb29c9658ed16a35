package io.musterbook.signon.internal.flow;

import io.musterbook.workspace.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to an identity provider, and what came back.
 *
 * @param tester who only wants to see what comes back; null for a sign-in
 * @param refused whether an answer was refused before
 * @param answeredAt when an answer was kept, or null
 * @param nameId whom the answer is about, or null
 * @param email an address that the answer says beside that, or null
 * @param report what a test showed, or null
 */
record Request(
        UUID id,
        UUID connection,
        String target,
        @Nullable AccountId tester,
        boolean refused,
        @Nullable Instant answeredAt,
        @Nullable String nameId,
        @Nullable String email,
        @Nullable String report) {
    /** The request's name in SAML, which must not begin with a digit. */
    static String samlId(UUID id) {
        return "_" + id;
    }
}
