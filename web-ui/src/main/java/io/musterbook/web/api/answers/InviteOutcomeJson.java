package io.musterbook.web.api.answers;

import io.musterbook.invitation.InviteOutcome;
import java.util.List;

/**
 * What became of one address.
 *
 * @param email the address, or what was sent in its place
 */
public record InviteOutcomeJson(String email, InviteOutcome.Result result) {
    /** What became of each, in the order in which they were sent. */
    public record All(List<InviteOutcomeJson> items) {
        /** The JSON of many outcomes. */
        public static All of(List<InviteOutcome> outcomes) {
            return new All(outcomes.stream()
                    .map(outcome -> new InviteOutcomeJson(outcome.line(), outcome.result()))
                    .toList());
        }
    }
}
