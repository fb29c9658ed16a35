package io.musterbook.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a setting's value comes from: a system property by its name, else an environment variable by its name in
 * capitals with underscores ({@code musterbook.public-url} is {@code MUSTERBOOK_PUBLIC_URL}). This is the order of
 * MicroProfile Config, so that the launcher and the application never read different values. Empty means not given.
 */
public final class SettingValues {
    private final Properties properties;
    private final Map<String, String> environment;

    /** Values of the given properties, then of the given environment. */
    public SettingValues(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** Values of this process. */
    public static SettingValues ofThisProcess() {
        return new SettingValues(System.getProperties(), System.getenv());
    }

    /** The value of a setting without surrounding blanks, or empty if it is not given or blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(environmentName(name))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The settings that were given as system properties, by name. */
    public SortedMap<String, String> givenAsProperties() {
        var given = new TreeMap<String, String>();
        for (var name : properties.stringPropertyNames()) {
            if (name.startsWith("musterbook.")) {
                given.put(name, properties.getProperty(name));
            }
        }
        return given;
    }

    /** The environment variable of a setting. */
    static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
