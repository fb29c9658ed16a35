package io.musterbook.directorysync.internal.requestlog;

import io.musterbook.directorysync.ConnectionId;
import io.musterbook.directorysync.DirectoryRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way into the log.
 *
 * @param token which token was used; null if it was a wrong one
 */
public record Entry(ConnectionId connection, @Nullable UUID token, DirectoryRequest request) {}
