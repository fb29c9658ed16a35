package io.musterbook.invitation.internal.words;

import java.util.regex.Pattern;

/**
 * A name that somebody else chose, made harmless for a mail: one line, of visible characters in reading order, short,
 * and nothing in it that a mail program would turn into a link. To the eye an honest name stays as it is.
 */
public final class PlainName {
    /** The longest name in a mail, in code points. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern SCHEME = Pattern.compile("[\\p{L}\\p{N}+.-]*:/+|(?:mailto|tel|javascript|data):");
    private static final Pattern DOT_INSIDE = Pattern.compile("\\.(?=[^\\s\\p{Z}.])|(?<=\\b[wW]{3})\\.");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private PlainName() {}

    /** The harmless form, perhaps empty. */
    public static String of(String name) {
        var visible = new StringBuilder();
        name.codePoints().limit(4L * MAX_LENGTH).map(PlainName::visible).forEach(visible::appendCodePoint);
        var schemeless = SCHEME.matcher(visible).replaceAll(" ");
        // A one dot leader and a full-width at sign look like what they replace, and no program sees a link in them.
        var linkless = DOT_INSIDE.matcher(schemeless).replaceAll("\u2024").replace('@', '\uFF20');
        var single = SPACE.matcher(linkless).replaceAll(" ").strip();
        return single.codePointCount(0, single.length()) <= MAX_LENGTH
                ? single
                : single.substring(0, single.offsetByCodePoints(0, MAX_LENGTH - 1))
                                .strip() + "…";
    }

    private static int visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> codePoint;
        };
    }
}
