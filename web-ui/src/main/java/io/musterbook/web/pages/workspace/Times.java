package io.musterbook.web.pages.workspace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as people read them, in the workspace's time zone. */
@Named
@RequestScoped
public class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss '(UTC'xxx')'", Locale.ENGLISH);

    private final Clock clock;
    private final CurrentWorkspace current;

    @Inject
    Times(Clock clock, CurrentWorkspace current) {
        this.clock = clock;
        this.current = current;
    }

    /** The day, for example {@code 8 Dec 2026}. */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(current.getWorkspace().timezone()));
    }

    /** The instant to the second, with its distance from UTC. */
    public String exact(Instant instant) {
        return EXACT.format(instant.atZone(current.getWorkspace().timezone()));
    }

    /** How long ago it was; the day where that is longer than a week. */
    public String ago(@Nullable Instant instant) {
        if (instant == null) {
            return "never";
        }
        var since = Duration.between(instant, clock.instant());
        if (since.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        if (since.compareTo(Duration.ofHours(1)) < 0) {
            return since.toMinutes() + " min ago";
        }
        if (since.compareTo(Duration.ofDays(1)) < 0) {
            return since.toHours() == 1 ? "1 hour ago" : since.toHours() + " hours ago";
        }
        if (since.compareTo(Duration.ofDays(7)) < 0) {
            return since.toDays() == 1 ? "yesterday" : since.toDays() + " days ago";
        }
        return day(instant);
    }

    /** The instant for machines, for a {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
