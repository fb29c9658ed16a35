package io.musterbook.signon;

import io.musterbook.workspace.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A live session.
 *
 * @param signedInAt when it began
 */
public record SessionSnapshot(UUID id, AccountId account, Instant signedInAt) {}
