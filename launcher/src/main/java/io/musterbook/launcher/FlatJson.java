package io.musterbook.launcher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values at the top of a JSON object of the operator API: texts, numbers, true, false. The launcher carries no JSON
 * library, since it must start at once and be a few kilobytes.
 *
 * @param values by name; what is null is not there
 */
record FlatJson(Map<String, String> values) {
    private static final Pattern MEMBER =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([-+.0-9A-Za-z]+))");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    FlatJson {
        values = Map.copyOf(values);
    }

    /** Reads what is there; never fails. */
    static FlatJson read(String text) {
        var values = new LinkedHashMap<String, String>();
        var member = MEMBER.matcher(text);
        while (member.find()) {
            var literal = member.group(3);
            if (literal == null) {
                values.putIfAbsent(plain(member.group(1)), plain(member.group(2)));
            } else if (!literal.equals("null")) {
                values.putIfAbsent(plain(member.group(1)), literal);
            }
        }
        return new FlatJson(values);
    }

    /** A text as a JSON string. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null
                                ? String.valueOf((char) Integer.parseInt(match.group(1), 16))
                                : character(match.group(2))));
    }

    private static String character(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> letter;
        };
    }
}
