package io.musterbook.invitation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationExpiryTest {
    @ParameterizedTest
    @CsvSource({
        // an ordinary day, and one second on each side of midnight there
        "2026-11-24T08:28:44Z, Europe/Berlin, 2026-12-08T23:59:59+01:00",
        "2026-11-24T22:59:59Z, Europe/Berlin, 2026-12-08T23:59:59+01:00",
        "2026-11-24T23:00:00Z, Europe/Berlin, 2026-12-09T23:59:59+01:00",
        // clocks go back and forward in between, and on the last night itself
        "2026-10-20T10:00:00Z, Europe/Berlin, 2026-11-03T23:59:59+01:00",
        "2026-03-20T10:00:00Z, Europe/Berlin, 2026-04-03T23:59:59+02:00",
        "2026-10-11T10:00:00Z, Europe/Berlin, 2026-10-25T23:59:59+01:00",
        // far east, far west, half hours, and a midnight that does not exist (Cairo leaps at 00:00)
        "2026-11-24T11:00:00Z, Pacific/Kiritimati, 2026-12-09T23:59:59+14:00",
        "2026-11-24T11:59:59Z, Etc/GMT+12, 2026-12-07T23:59:59-12:00",
        "2026-11-24T11:00:00Z, Asia/Kathmandu, 2026-12-08T23:59:59+05:45",
        "2026-04-09T10:00:00Z, Africa/Cairo, 2026-04-23T23:59:59+02:00",
        "2028-02-16T10:00:00Z, UTC, 2028-03-01T23:59:59Z",
    })
    void is_the_last_second_of_the_fourteenth_day_there(String mailed, String zone, String expires) {
        assertThat(InvitationExpiry.of(Instant.parse(mailed), ZoneId.of(zone)))
                .isEqualTo(OffsetDateTime.parse(expires).toInstant());
    }

    @Test
    void lasts_fourteen_to_fifteen_days_in_every_zone() {
        var mailed = Instant.parse("2026-10-14T12:34:56Z");
        for (var id : ZoneId.getAvailableZoneIds()) {
            var zone = ZoneId.of(id);
            var expires = InvitationExpiry.of(mailed, zone);
            assertThat(expires.atZone(zone).toLocalDate())
                    .as(id)
                    .isEqualTo(mailed.atZone(zone).toLocalDate().plusDays(14));
            assertThat(expires.atZone(zone).toLocalTime()).as(id).isEqualTo(LocalTime.of(23, 59, 59));
        }
    }
}
