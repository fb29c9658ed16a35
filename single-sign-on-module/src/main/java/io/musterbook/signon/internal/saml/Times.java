package io.musterbook.signon.internal.saml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Times in a response. The clocks of two companies may differ by two minutes. */
final class Times {
    static final Duration SKEW = Duration.ofMinutes(2);

    /** An assertion older than this is not fresh, however long it says it lasts. */
    static final Duration MAX_AGE = Duration.ofMinutes(5);

    private static final Pattern UTC = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z");

    private final Instant now;

    Times(Instant now) {
        this.now = now;
    }

    /**
     * The time in an attribute; nothing if there is none.
     *
     * @throws Fault if it is no time in UTC
     */
    static Optional<Instant> of(Element element, String attribute) {
        return Elements.attribute(element, attribute).map(Times::parse);
    }

    static Instant required(Element element, String attribute) {
        return of(element, attribute)
                .orElseThrow(() -> new Fault(Check.TIME, "The assertion does not say its " + attribute + "."));
    }

    /** @throws Fault if that time has not come */
    void begun(Instant time, String what) {
        if (time.isAfter(now.plus(SKEW))) {
            throw new Fault(
                    Check.TIME,
                    what + " " + time + " is in the future; here it is " + now
                            + ". Compare the clocks of the two systems.");
        }
    }

    /** @throws Fault if that time is past */
    void notOver(Instant time, String what) {
        if (!time.isAfter(now.minus(SKEW))) {
            throw new Fault(
                    Check.TIME,
                    what + " " + time + " is past; here it is " + now
                            + ". Sign in again; if that does not help, compare the clocks of the two systems.");
        }
    }

    /** @throws Fault if that time has not come, or is long past */
    void fresh(Instant time) {
        begun(time, "IssueInstant");
        notOver(time.plus(MAX_AGE), "The assertion was fresh until");
    }

    private static Instant parse(String text) {
        try {
            if (UTC.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            // falls through to the one answer
        }
        throw new Fault(Check.TIME, "The assertion has a time that is none, or not in UTC.");
    }
}
