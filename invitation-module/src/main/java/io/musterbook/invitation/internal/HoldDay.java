package io.musterbook.invitation.internal;

import io.musterbook.workspace.InvalidValue;
import java.time.Duration;
import java.time.Instant;

/** A moment for which mail may wait. */
final class HoldDay {
    private static final Duration LONGEST = Duration.ofDays(366);

    private HoldDay() {}

    /** @throws InvalidValue if the moment is past or more than a year away */
    static void check(Instant until, Instant now) {
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new InvalidValue("until", "Name a day within the coming year.");
        }
    }
}
