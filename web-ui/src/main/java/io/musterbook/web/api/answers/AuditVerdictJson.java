package io.musterbook.web.api.answers;

import io.musterbook.workspace.AuditVerdict;
import io.musterbook.workspace.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a workspace's audit trail found.
 *
 * @param rows how many rows were found right
 * @param erased of these, from how many a person was erased
 * @param brokenAt the sequence of the first row that is not as it was sealed; null if there is none or none can be named
 * @param reason what is wrong, for people; null if verified
 * @param trimmed the last sequence that was deleted for its age; 0 if none was
 * @param head the sequence of the last row
 * @param headHash its hash, 64 hexadecimal digits
 */
public record AuditVerdictJson(
        String workspace,
        boolean verified,
        long rows,
        long erased,
        @Nullable Long brokenAt,
        @Nullable String reason,
        long trimmed,
        long head,
        String headHash) {
    /** The JSON of a verdict. */
    public static AuditVerdictJson of(Slug workspace, AuditVerdict verdict) {
        return new AuditVerdictJson(
                workspace.value(),
                verdict.verified(),
                verdict.rows(),
                verdict.erased(),
                verdict.brokenAt(),
                verdict.reason(),
                verdict.trimmed(),
                verdict.head(),
                verdict.headHash());
    }
}
