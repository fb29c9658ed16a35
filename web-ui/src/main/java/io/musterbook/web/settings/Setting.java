package io.musterbook.web.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting, as documented and checked.
 *
 * @param key for example {@code musterbook.mail.per-minute}
 * @param type what its value looks like
 * @param fixedDefault the default where it is always the same; null where there is none, or where it follows from other
 *     settings, see {@link Defaults}
 * @param defaultInWords the default as documented, in Markdown
 * @param meaning what it does, in Markdown; one or two sentences
 * @param secret whether its value may never be shown
 * @param reader which part of Musterbook acts on it
 */
public record Setting(
        String key,
        SettingType type,
        @Nullable String fixedDefault,
        String defaultInWords,
        String meaning,
        boolean secret,
        String reader) {
    /** What every key begins with. */
    public static final String PREFIX = "musterbook.";

    /** The environment variable that says the same, for example {@code MUSTERBOOK_MAIL_PER_MINUTE}. */
    public String variable() {
        return variableOf(key);
    }

    static String variableOf(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
