package io.musterbook.directorysync.internal.store;

import java.time.Instant;
import java.util.UUID;

/** A directory group as stored, without its members. */
public record StoredGroup(
        UUID id, String displayName, Document document, long version, Instant createdAt, Instant changedAt) {}
