package io.musterbook.signon.internal.saml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying a response: one verdict for each {@link Check}, in their order. To the outside all refusals are
 * one; the verdicts are for the admin who tests the connection.
 */
public sealed interface Verification {
    /** One verdict for each check. */
    List<Verdict> verdicts();

    /** What was asserted: present wherever the signature is right, so that an admin sees what else was wrong. */
    Optional<Assertion> assertion();

    /** Every check passed. */
    record Accepted(Assertion proven, List<Verdict> verdicts) implements Verification {
        @Override
        public Optional<Assertion> assertion() {
            return Optional.of(proven);
        }
    }

    /**
     * At least one check failed.
     *
     * @param seen what the identity provider signed, if that much was right; opens nothing
     */
    record Refused(@Nullable Assertion seen, List<Verdict> verdicts) implements Verification {
        @Override
        public Optional<Assertion> assertion() {
            return Optional.ofNullable(seen);
        }

        /** The first check that failed. */
        public Verdict reason() {
            return verdicts.stream()
                    .filter(verdict -> verdict.outcome() == Verdict.Outcome.FAILED)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
