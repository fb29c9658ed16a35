package io.musterbook.workspace;

import org.jspecify.annotations.Nullable;

/**
 * Which members are wanted; null means any.
 *
 * @param text part of a name or an address, compared without regard to case
 */
public record MemberFilter(
        @Nullable String text,
        @Nullable MemberState state,
        @Nullable Role role,
        @Nullable MemberSource source) {
    /** Everybody. */
    public static MemberFilter all() {
        return new MemberFilter(null, null, null, null);
    }
}
