package io.musterbook.directorysync.internal.scim.schema;

import org.jspecify.annotations.Nullable;

/** Attribute names and URNs are compared without regard to ASCII case, and nothing else (RFC 7643 section 2.1). */
public final class Names {
    private Names() {}

    /** The key of a name: A to Z in lower case, every other character as it is. */
    public static String key(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isUpper(name.charAt(i))) {
                return lower(name);
            }
        }
        return name;
    }

    /** Whether two names are the same name. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.length() != other.length()) {
            return false;
        }
        return startsWith(one, other);
    }

    /** Whether a text begins with a name. */
    public static boolean startsWith(String text, String name) {
        if (text.length() < name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(text.charAt(i)) != lower(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String lower(String name) {
        var chars = name.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = lower(chars[i]);
        }
        return new String(chars);
    }

    private static char lower(char c) {
        return isUpper(c) ? (char) (c + ('a' - 'A')) : c;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
