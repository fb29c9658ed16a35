package io.musterbook.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A workspace as it was when it was read.
 *
 * @param seatLimit how many members, invited ones included, the plan pays for
 * @param timezone where its days end
 * @param language the language its mail speaks by default
 */
public record WorkspaceSnapshot(
        WorkspaceId id,
        Slug slug,
        String name,
        Plan plan,
        int seatLimit,
        ZoneId timezone,
        Locale language,
        Instant createdAt) {}
