package io.musterbook.directorysync.internal.work;

import io.musterbook.directorysync.BatchWork;
import io.musterbook.directorysync.ConnectionId;
import io.musterbook.workspace.Actor;
import io.musterbook.workspace.WorkspaceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work as stored.
 *
 * @param words what the kind needs to know beyond itself
 * @param actor who began it
 * @param cursor the last directory user who was done; null before the first
 */
public record Work(
        UUID id,
        ConnectionId connection,
        WorkspaceId workspace,
        BatchWork.Kind kind,
        BatchWork.State state,
        String words,
        Actor actor,
        @Nullable UUID cursor) {}
