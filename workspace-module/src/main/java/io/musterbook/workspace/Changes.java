package io.musterbook.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what differs between two states, for an audit row: {@code plan -> "FREE -> PRO"}. */
final class Changes {
    private final Map<String, String> changed = new LinkedHashMap<>();

    private Changes() {}

    static Changes between() {
        return new Changes();
    }

    Changes of(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.put(name, shown(before) + " -> " + shown(after));
        }
        return this;
    }

    Map<String, String> asMap() {
        return changed;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }
}
