package io.musterbook.web.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings of this start, checked. They come from system properties, then from environment variables, then from the
 * {@link Defaults}; MicroProfile Config reads the same places in the same order.
 */
public final class Settings {
    /** Where the reason of a refused start is left for the launcher, which runs in the same process. */
    public static final String REFUSED = "musterbook.start.refused";

    /** What the parts of Musterbook tell each other through system properties; nobody sets it. */
    private static final Set<String> INTERNAL = Set.of(REFUSED);

    /** What Kubernetes and old container links set for a service that is called {@code musterbook}. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("MUSTERBOOK_(?:SERVICE_(?:HOST|PORT)(?:_.*)?|PORT_[0-9]+_(?:TCP|UDP)(?:_.*)?|NAME|ENV_.*)");

    /** By key: where a value was given and what it is. */
    private final Map<String, Given> given;

    private final Defaults defaults;

    private Settings(Map<String, Given> given) {
        this.given = given;
        this.defaults = new Defaults(key -> given(key).map(Given::value));
    }

    /**
     * A value as it was given.
     *
     * @param name the property or variable, as a person would look for it
     */
    record Given(String name, String value) {}

    /**
     * The settings of this process, checked.
     *
     * @throws SettingsRefused if a name is unknown, a value is wrong, or one is missing
     */
    public static Settings current() {
        var properties = new HashMap<String, String>();
        for (var name : System.getProperties().stringPropertyNames()) {
            properties.put(name, System.getProperty(name, ""));
        }
        try {
            return check(properties, System.getenv());
        } catch (SettingsRefused refused) {
            System.setProperty(REFUSED, String.valueOf(refused.getMessage()));
            throw refused;
        }
    }

    /**
     * Checks settings, all of them, before it complains.
     *
     * @param properties system properties, of which only {@code musterbook.*} matter
     * @param environment environment variables, of which only {@code MUSTERBOOK_*} matter
     * @throws SettingsRefused if a name is unknown, a value is wrong, or one is missing
     */
    public static Settings check(Map<String, String> properties, Map<String, String> environment) {
        var faults = new ArrayList<String>();
        var given = new HashMap<String, Given>();
        new TreeMap<>(environment).forEach((name, value) -> takeVariable(name, value, given, faults));
        new TreeMap<>(properties).forEach((name, value) -> takeProperty(name, value, given, faults));
        var settings = new Settings(given);
        faults.addAll(settings.faults());
        if (!faults.isEmpty()) {
            throw new SettingsRefused(faults);
        }
        return settings;
    }

    /** The value of a setting: given, else its default. Empty where there is neither. */
    public Optional<String> get(String key) {
        return defaults.effective(key);
    }

    /** Whether this is a demo. */
    public boolean isDemo() {
        return defaults.isDemo();
    }

    Optional<Given> given(String key) {
        return Optional.ofNullable(given.get(key))
                .filter(value -> !value.value().isEmpty());
    }

    Defaults defaults() {
        return defaults;
    }

    private static void takeProperty(String name, String value, Map<String, Given> given, List<String> faults) {
        if (!name.startsWith(Setting.PREFIX) || INTERNAL.contains(name)) {
            return;
        }
        if (Catalogue.find(name).isPresent()) {
            given.put(name, new Given(name, value));
        } else {
            faults.add(name + " is no setting."
                    + Spelling.nearest(name)
                            .map(key -> " Did you mean " + key + "?")
                            .orElse(""));
        }
    }

    private static void takeVariable(String name, String value, Map<String, Given> given, List<String> faults) {
        boolean ours = name.toUpperCase(Locale.ROOT).startsWith("MUSTERBOOK_") || name.startsWith(Setting.PREFIX);
        if (!ours || SERVICE_LINK.matcher(name).matches()) {
            return;
        }
        var meant =
                Catalogue.all().stream().filter(setting -> names(setting, name)).findFirst();
        if (meant.isPresent()) {
            given.put(meant.get().key(), new Given(name, value));
        } else {
            faults.add("The environment variable " + name + " is no setting."
                    + Spelling.nearest(name)
                            .map(key -> " Did you mean " + Setting.variableOf(key) + "?")
                            .orElse(""));
        }
    }

    /** The three spellings that MicroProfile Config knows. */
    private static boolean names(Setting setting, String variable) {
        return variable.equals(setting.variable())
                || variable.equals(setting.key())
                || variable.equals(setting.key().replaceAll("[^A-Za-z0-9]", "_"));
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        for (var setting : Catalogue.all()) {
            var value = given.get(setting.key());
            if (value != null) {
                faultOf(setting, value).ifPresent(faults::add);
            }
        }
        // Rules between settings are only worth reading once each of them is right by itself.
        return faults.isEmpty() ? Rules.faults(this) : faults;
    }

    private Optional<String> faultOf(Setting setting, Given given) {
        var value = given.value();
        if (value.isEmpty()) {
            return defaults.of(setting.key())
                    .map(fallback -> given.name() + " is empty. Give it a value, or remove it to" + " have the default "
                            + fallback + ".");
        }
        if (setting.key().equals(Catalogue.PORT) && value.startsWith("tcp://")) {
            return Optional.of(given.name() + " was set by Kubernetes for a service named musterbook. Set"
                    + " enableServiceLinks: false in the pod, or give the service another name.");
        }
        return setting.type().fault(value).map(right -> given.name() + shown(setting, value) + " is wrong. " + right);
    }

    private static String shown(Setting setting, String value) {
        if (setting.secret() || setting.key().equals(Catalogue.DB_URL)) {
            return " (its value is not shown)";
        }
        var plain = value.replaceAll("\\p{Cntrl}", "?");
        return " = \"" + (plain.length() > 80 ? plain.substring(0, 80) + "..." : plain) + "\"";
    }
}
