package io.musterbook.web.api.answers;

import io.musterbook.directorysync.CandidateReason;
import io.musterbook.directorysync.DirectoryDecisions.LinkCandidate;
import io.musterbook.directorysync.DirectoryDecisions.PlanEntry;
import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.MemberSnapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A directory user about whom something is open.
 *
 * @param reason why; PREVIEW for a person of a plan
 * @param step what would happen to a person of a plan; null for others
 * @param member the member it is about; null if there is none
 */
public record OpenPersonJson(
        UUID user,
        String userName,
        String displayName,
        @Nullable String email,
        CandidateReason reason,
        PlanEntry.@Nullable Step step,
        @Nullable UUID member) {
    /** The JSON of a person of a plan. */
    public static OpenPersonJson of(PlanEntry entry) {
        return new OpenPersonJson(
                entry.user(),
                entry.userName(),
                entry.displayName(),
                text(entry.email()),
                CandidateReason.PREVIEW,
                entry.step(),
                id(entry.member()));
    }

    /** The JSON of a candidate. */
    public static OpenPersonJson of(LinkCandidate candidate) {
        return new OpenPersonJson(
                candidate.user(),
                candidate.userName(),
                candidate.displayName(),
                text(candidate.email()),
                candidate.reason(),
                null,
                id(candidate.member()));
    }

    private static @Nullable String text(@Nullable EmailAddress email) {
        return email == null ? null : email.value();
    }

    private static @Nullable UUID id(@Nullable MemberSnapshot member) {
        return member == null ? null : member.id().value();
    }
}
