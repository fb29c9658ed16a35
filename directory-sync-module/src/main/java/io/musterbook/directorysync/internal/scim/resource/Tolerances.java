package io.musterbook.directorysync.internal.scim.resource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects which tolerances one request needed. Not safe for use by several threads. */
public final class Tolerances {
    private final Set<Tolerance> used = EnumSet.noneOf(Tolerance.class);

    /** Notes that the request needed it. */
    public void used(Tolerance tolerance) {
        used.add(tolerance);
    }

    /** The names of all that were needed, each once, in a fixed order. */
    public List<String> names() {
        return used.stream().map(Tolerance::wireName).toList();
    }
}
