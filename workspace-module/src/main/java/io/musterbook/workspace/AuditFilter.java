package io.musterbook.workspace;

import org.jspecify.annotations.Nullable;

/** Which rows of the audit trail are wanted; null means any, and comparison is exact. */
public record AuditFilter(
        @Nullable String action,
        @Nullable String target,
        @Nullable String actor) {
    /** Every row. */
    public static AuditFilter all() {
        return new AuditFilter(null, null, null);
    }
}
