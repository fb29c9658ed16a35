package io.musterbook.invitation.internal.words;

import io.musterbook.workspace.Role;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of one language: {@code phrases.properties} and its siblings. */
public final class Phrases {
    /** What there are sentences for; everybody else reads the first. */
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}");

    private final Locale language;
    private final ResourceBundle bundle;

    private Phrases(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                Phrases.class.getPackageName() + ".phrases",
                language,
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences for somebody who prefers a language, for example {@code de-AT}. */
    public static Phrases of(Locale preferred) {
        return new Phrases(SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(preferred.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }

    /** The language that is really spoken. */
    public Locale language() {
        return language;
    }

    /**
     * A sentence.
     *
     * @param key its name
     * @param values what goes into its slots; a value is never searched for slots itself
     */
    public String say(String key, Map<String, String> values) {
        return SLOT.matcher(bundle.getString(key)).replaceAll(slot -> {
            var value = values.get(slot.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for " + slot.group() + " in " + key);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** A role in words. */
    public String role(Role role) {
        return bundle.getString("role." + role.name());
    }

    /** A moment as people read it, with its place and its distance to UTC. */
    public String until(ZonedDateTime moment) {
        var time =
                DateTimeFormatter.ofPattern(bundle.getString("until"), language).format(moment);
        var offset = DateTimeFormatter.ofPattern("xxx", Locale.ROOT).format(moment);
        var zone = moment.getZone().getId();
        int slash = zone.lastIndexOf('/');
        return slash < 0 || zone.startsWith("Etc/")
                ? say("until.offset", Map.of("time", time, "offset", offset))
                : say(
                        "until.place",
                        Map.of(
                                "time",
                                time,
                                "offset",
                                offset,
                                "place",
                                zone.substring(slash + 1).replace('_', ' ')));
    }
}
