package io.musterbook.directorysync.internal.scim.resource;

import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects which tolerances one request needed. Not safe for use by several threads. */
public final class Tolerances {
    private static final int MAX_SHOWN = 80;

    private final Set<Tolerance> used = EnumSet.noneOf(Tolerance.class);

    /** Notes that the request needed it. */
    public void used(Tolerance tolerance) {
        used.add(tolerance);
    }

    /**
     * Ignores what no schema here has.
     *
     * @throws ScimException 400 {@code invalidSyntax} in the strict profile
     */
    void ignore(String unknown, Strictness strictness) {
        if (strictness == Strictness.STRICT) {
            var shown = unknown.length() > MAX_SHOWN ? unknown.substring(0, MAX_SHOWN) + "..." : unknown;
            throw ScimException.invalid(
                    ScimType.INVALID_SYNTAX,
                    "No schema here has \"" + shown.replaceAll("\\p{Cntrl}", "?")
                            + "\". Remove its mapping, or set the connection to the lenient profile.");
        }
        used(Tolerance.UNKNOWN_ATTRIBUTE);
    }

    /** All that were needed. */
    public Set<Tolerance> all() {
        return Set.copyOf(used);
    }

    /** The names of all that were needed, each once, in a fixed order. */
    public List<String> names() {
        return used.stream().map(Tolerance::wireName).toList();
    }
}
