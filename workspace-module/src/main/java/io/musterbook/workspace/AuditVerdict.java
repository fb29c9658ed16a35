package io.musterbook.workspace;

import org.jspecify.annotations.Nullable;

/**
 * What a check of a workspace's audit trail found.
 *
 * @param verified whether every row is as it was sealed
 * @param rows how many rows were found right
 * @param erased of these, how many lost their personal values to an erasure that was ours
 * @param trimmed the last sequence that was trimmed for its age; 0 if none was
 * @param head the sequence of the last row, together with {@code headHash} worth keeping elsewhere: a later check that
 *     ends before it, or with another hash at it, shows that the whole database was set back
 * @param headHash the hash of that row, 64 hexadecimal digits
 * @param brokenAt the sequence of the first row that is not as it was sealed; null if there is none or none can be named
 * @param reason what is wrong there, for people; null if verified
 */
public record AuditVerdict(
        boolean verified,
        long rows,
        long erased,
        long trimmed,
        long head,
        String headHash,
        @Nullable Long brokenAt,
        @Nullable String reason) {}
