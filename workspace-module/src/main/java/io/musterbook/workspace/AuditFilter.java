package io.musterbook.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit trail are wanted; null means any. Comparison is exact, but a star at the end of an action, a
 * target or an actor stands for anything: {@code member.*}.
 *
 * @param from the first instant wanted
 * @param until the first instant no longer wanted
 * @param text part of a person's name or address, in any case; erased values are not found
 */
public record AuditFilter(
        @Nullable String action,
        @Nullable String target,
        @Nullable String actor,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String text) {
    /** By what happened, to what, and who did it, at any time. */
    public AuditFilter(@Nullable String action, @Nullable String target, @Nullable String actor) {
        this(action, target, actor, null, null, null);
    }

    /** Every row. */
    public static AuditFilter all() {
        return new AuditFilter(null, null, null);
    }
}
