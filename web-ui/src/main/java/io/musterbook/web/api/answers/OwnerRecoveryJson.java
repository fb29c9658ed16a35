package io.musterbook.web.api.answers;

import io.musterbook.workspace.MemberSnapshot;

/**
 * Who owns the workspace now.
 *
 * @param outcome what was done, for people
 */
public record OwnerRecoveryJson(String outcome, MemberJson member) {
    /** The JSON of a recovery. */
    public static OwnerRecoveryJson of(MemberSnapshot member, String outcome) {
        return new OwnerRecoveryJson(outcome, MemberJson.of(member));
    }
}
