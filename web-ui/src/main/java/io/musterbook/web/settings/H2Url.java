package io.musterbook.web.settings;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The options that an H2 URL must carry. Without {@code WRITE_DELAY=0} a killed process loses acknowledged commits;
 * without the others H2 understands other SQL than PostgreSQL does.
 */
final class H2Url {
    private static final String PREFIX = "jdbc:h2:";

    private static final Map<String, String> REQUIRED = required();

    private H2Url() {}

    static boolean isOne(String url) {
        return url.startsWith(PREFIX);
    }

    static boolean isInMemory(String url) {
        return url.startsWith(PREFIX + "mem:");
    }

    /** The URL of a database file. */
    static String ofFile(String pathWithoutSuffix) {
        var url = new StringBuilder(PREFIX).append("file:").append(pathWithoutSuffix);
        REQUIRED.forEach(
                (name, value) -> url.append(';').append(name).append('=').append(value));
        return url.append(";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE").toString();
    }

    static Optional<String> fault(String url) {
        if (!url.startsWith(PREFIX + "file:") && !isInMemory(url)) {
            return Optional.of("With H2 use a file of this machine: jdbc:h2:file:/var/lib/musterbook/musterbook;...");
        }
        var options = options(url);
        if (!options.getOrDefault("AUTO_SERVER", "FALSE").equals("FALSE")) {
            return Optional.of("Leave AUTO_SERVER out: it would open the database to other processes.");
        }
        for (var option : REQUIRED.entrySet()) {
            boolean needed = !(isInMemory(url) && option.getKey().equals("WRITE_DELAY"));
            var wanted = option.getValue().toUpperCase(Locale.ROOT);
            if (needed && !wanted.equals(options.get(option.getKey()))) {
                return Optional.of("Add ;" + option.getKey() + "=" + option.getValue() + " to the URL, or leave the"
                        + " setting out: the default has every option that H2 needs.");
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> options(String url) {
        var options = new LinkedHashMap<String, String>();
        var parts = url.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                options.put(
                        parts[i].substring(0, equals).toUpperCase(Locale.ROOT),
                        parts[i].substring(equals + 1).toUpperCase(Locale.ROOT));
            }
        }
        return options;
    }

    private static Map<String, String> required() {
        var required = new LinkedHashMap<String, String>();
        required.put("WRITE_DELAY", "0");
        required.put("MODE", "PostgreSQL");
        required.put("DATABASE_TO_LOWER", "TRUE");
        required.put("DEFAULT_NULL_ORDERING", "HIGH");
        return required;
    }
}
