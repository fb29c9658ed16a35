package io.musterbook.signon;

import io.musterbook.workspace.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A live session.
 *
 * @param signedInAt when it began
 * @param usedAt when it was last used, to the minute
 * @param method how the person proved who they are
 * @param device what it runs on as the browser says, for example <i>Firefox on Linux</i>; at most 80 characters
 */
public record SessionSnapshot(
        UUID id, AccountId account, Instant signedInAt, Instant usedAt, SignInMethod method, String device) {}
