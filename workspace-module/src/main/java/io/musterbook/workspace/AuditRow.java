package io.musterbook.workspace;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail.
 *
 * @param sequence its place in the workspace's sealed chain; null until sealed, a second or two after the commit
 * @param actor who did it, see {@link Actor#reference()}
 * @param request the request that did it, as its answer named it; null for background work
 * @param details by name; without the personal ones where they were erased
 * @param erased whether what named a person was erased from this row
 */
public record AuditRow(
        UUID id,
        @Nullable Long sequence,
        Instant at,
        String actor,
        String action,
        String target,
        @Nullable UUID request,
        Map<String, String> details,
        boolean erased) {
    public AuditRow {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}
