package io.musterbook.launcher;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The two sets of JVM flags, each in a file of that name beside the launcher. */
enum JvmFlags {
    /** Starts fastest and needs least: for a look, for development, for tests. */
    QUICK_START("quick-start"),
    /** Serves best once warm. */
    PRODUCTION("production");

    private final String label;

    JvmFlags(String label) {
        this.label = label;
    }

    /** The set that a setting names. */
    static JvmFlags named(String name) {
        return Arrays.stream(values())
                .filter(flags -> flags.label.equals(name))
                .findFirst()
                .orElseThrow(() -> new StartRefused("The setting musterbook.jvm is \"" + name + "\". Give it one of: "
                        + Arrays.stream(values()).map(flags -> flags.label).collect(Collectors.joining(", ")) + "."));
    }

    /** The file beside the launcher, in the format of {@code java @file}. */
    String fileName() {
        return label + ".jvm";
    }
}
