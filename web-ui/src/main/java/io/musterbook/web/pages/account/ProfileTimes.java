package io.musterbook.web.pages.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as people read them where no workspace says in which time zone: how long ago. */
@Named
@RequestScoped
public class ProfileTimes {
    private final Clock clock;

    @Inject
    ProfileTimes(Clock clock) {
        this.clock = clock;
    }

    /** How long ago it was. */
    public String ago(Instant instant) {
        var since = Duration.between(instant, clock.instant());
        if (since.toMinutes() < 1) {
            return "just now";
        }
        return since.toHours() < 1
                ? since.toMinutes() + " min ago"
                : since.toHours() == 1 ? "1 hour ago" : since.toHours() + " hours ago";
    }

    /** The instant for machines. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
