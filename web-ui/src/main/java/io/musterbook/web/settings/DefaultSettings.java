package io.musterbook.web.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells MicroProfile Config the defaults, so that nobody repeats one where a setting is injected. Every other source
 * comes before it.
 */
public final class DefaultSettings implements ConfigSource {
    /** Below every source that MicroProfile Config and the server bring. */
    private static final int ORDINAL = 50;

    private final Defaults defaults = new Defaults(DefaultSettings::given);

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<String, String>();
        for (var setting : Catalogue.all()) {
            defaults.of(setting.key()).ifPresent(value -> properties.put(setting.key(), value));
        }
        return properties;
    }

    @Override
    public Set<String> getPropertyNames() {
        return getProperties().keySet();
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public @Nullable String getValue(String key) {
        return key.startsWith(Setting.PREFIX) ? defaults.of(key).orElse(null) : null;
    }

    @Override
    public String getName() {
        return "Musterbook's defaults";
    }

    /** As {@link Settings} reads them, but without a check: a wrong value is refused there. */
    private static Optional<String> given(String key) {
        return Optional.ofNullable(System.getProperty(key))
                .or(() -> Optional.ofNullable(System.getenv(key)))
                .or(() -> Optional.ofNullable(System.getenv(key.replaceAll("[^A-Za-z0-9]", "_"))))
                .or(() -> Optional.ofNullable(System.getenv(Setting.variableOf(key))))
                .filter(value -> !value.isEmpty());
    }
}
