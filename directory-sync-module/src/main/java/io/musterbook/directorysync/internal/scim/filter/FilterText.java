package io.musterbook.directorysync.internal.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.Names;
import java.math.BigDecimal;

/** Reads names, words and JSON values off a filter's text, each character once. */
final class FilterText {
    private static final int MAX_NUMBER = 40;

    private final String text;
    private int at;

    FilterText(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The current character, or U+0000 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(at);
    }

    /** Skips spaces and tells whether there were any. */
    boolean skipSpaces() {
        int from = at;
        while (!atEnd() && isSpace(text.charAt(at))) {
            at++;
        }
        return at > from;
    }

    /** Steps over the character if it is the current one. */
    boolean accept(char c) {
        if (peek() != c || atEnd()) {
            return false;
        }
        at++;
        return true;
    }

    void expect(char c) {
        if (!accept(c)) {
            throw bad("\"" + c + "\" is missing");
        }
    }

    /** Steps over a keyword in any case if it stands here as a whole word. */
    boolean acceptWord(String word) {
        int end = at + word.length();
        if (end > text.length() || !Names.same(text.substring(at, end), word)) {
            return false;
        }
        if (end < text.length() && !isSpace(text.charAt(end)) && text.charAt(end) != '(') {
            return false;
        }
        at = end;
        return true;
    }

    /** Whether {@code not} stands here, followed by a parenthesis; steps to that. */
    boolean acceptNot() {
        int from = at;
        if (acceptWord("not")) {
            skipSpaces();
            if (peek() == '(') {
                return true;
            }
            at = from;
        }
        return false;
    }

    /** A name, path or operator: everything up to a space, bracket, parenthesis or quote; may be empty. */
    String name() {
        int from = at;
        while (!atEnd() && !isSpace(text.charAt(at)) && "[]()\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    /** A JSON text, number, true, false or null. */
    JsonNode value() {
        if (peek() == '"') {
            return TextNode.valueOf(string());
        }
        int from = at;
        var word = name();
        if (Names.same(word, "true") || Names.same(word, "false")) {
            return BooleanNode.valueOf(Names.same(word, "true"));
        }
        if (Names.same(word, "null")) {
            return NullNode.instance;
        }
        if (!word.isEmpty() && word.length() <= MAX_NUMBER && (word.charAt(0) == '-' || isDigit(word.charAt(0)))) {
            try {
                return DecimalNode.valueOf(new BigDecimal(word));
            } catch (NumberFormatException e) {
                at = from;
                throw bad("a number is malformed");
            }
        }
        at = from;
        throw bad("a value is missing; put texts in double quotes");
    }

    private String string() {
        var out = new StringBuilder();
        at++;
        while (!atEnd()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return storable(out.toString());
            }
            if (c < ' ') {
                throw bad("a control character stands in a text; escape it");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw bad("the closing quote of a text is missing");
    }

    /** Half a surrogate pair and U+0000 are in no database, and their drivers choke on them. */
    private String storable(String value) {
        boolean broken = value.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (broken) {
            throw bad("a text holds a character that is not text");
        }
        return value;
    }

    private char escaped() {
        char c = atEnd() ? 0 : text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw bad("a backslash stands before a character that needs none");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = atEnd() ? 0 : text.charAt(at++);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw bad("\\u needs four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The refusal of this text, at this place. */
    ScimException bad(String what) {
        return ScimException.invalid(
                ScimType.INVALID_FILTER, "The filter cannot be read at character " + (at + 1) + ": " + what + ".");
    }
}
