package io.musterbook.invitation.internal;

import java.time.Instant;
import java.time.ZoneId;

/** How long an invitation lasts: until the end of the fourteenth day after the mail server took its mail. */
public final class InvitationExpiry {
    /** Length in days, the day of the mail not counted. */
    public static final int DAYS = 14;

    private InvitationExpiry() {}

    /**
     * The last second of the fourteenth day where the person lives; from then on the invitation is expired.
     *
     * @param mailedAt when the mail server took the mail
     * @param zone where the person's days end
     */
    public static Instant of(Instant mailedAt, ZoneId zone) {
        return mailedAt.atZone(zone)
                .toLocalDate()
                .plusDays(DAYS + 1L)
                .atStartOfDay(zone)
                .minusSeconds(1)
                .toInstant();
    }
}
