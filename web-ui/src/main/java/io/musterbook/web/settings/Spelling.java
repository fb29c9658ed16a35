package io.musterbook.web.settings;

import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who wrote a name that does not exist. */
final class Spelling {
    private Spelling() {}

    /** The known key that is nearest, if it is near enough to be meant. */
    static Optional<String> nearest(String unknownKey) {
        var wanted = bare(unknownKey);
        String best = null;
        int bestDistance = Math.max(2, wanted.length() / 3) + 1;
        for (var setting : Catalogue.all()) {
            var known = bare(setting.key());
            int distance = known.endsWith(wanted) && wanted.length() > 3 ? 1 : distance(wanted, known);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = setting.key();
            }
        }
        return best == null ? sameEnding(unknownKey) : Optional.of(best);
    }

    /** For other words before the last dot, such as {@code musterbook.smtp.host}. */
    private static Optional<String> sameEnding(String unknownKey) {
        var ending = unknownKey.substring(unknownKey.lastIndexOf('.') + 1);
        return Catalogue.all().stream()
                .map(Setting::key)
                .filter(key -> key.endsWith("." + ending))
                .findFirst();
    }

    /** Letters and digits only, without the common beginning: separators are what people get wrong most. */
    private static String bare(String key) {
        var letters = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.startsWith("musterbook") ? letters.substring("musterbook".length()) : letters;
    }

    /** How many letters must be added, dropped or changed. */
    static int distance(String from, String to) {
        var previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
