package io.musterbook.invitation.internal.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML page with slots like {@code {{name}}}. Whatever goes into a slot is escaped, for text and for a quoted
 * attribute alike; there is no way to put markup into one.
 */
final class HtmlTemplate {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

    private final String page;

    HtmlTemplate(String page) {
        this.page = page;
    }

    /** The template of a name in this package. */
    static HtmlTemplate ofResource(String name) {
        try (var in = HtmlTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the template " + name + " is missing from the module");
            }
            return new HtmlTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with every slot filled. */
    String fill(Map<String, String> values) {
        return SLOT.matcher(page).replaceAll(slot -> {
            var value = values.get(slot.group(1));
            if (value == null) {
                throw new IllegalArgumentException("no value for the slot " + slot.group());
            }
            return Matcher.quoteReplacement(escape(value));
        });
    }

    static String escape(String value) {
        var escaped = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
