package io.musterbook.invitation.internal.mail;

/** Plain text in lines that every mail program shows as they are. */
final class Lines {
    /** The longest line, in characters; a longer word stays whole. */
    static final int WIDTH = 72;

    private Lines() {}

    /** The paragraph, broken at spaces. */
    static String wrapped(String paragraph) {
        var text = new StringBuilder();
        int column = 0;
        for (var word : paragraph.split(" ", -1)) {
            int length = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + length > WIDTH) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += length;
        }
        return text.toString();
    }
}
