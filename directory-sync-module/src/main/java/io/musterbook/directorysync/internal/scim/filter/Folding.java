package io.musterbook.directorysync.internal.scim.filter;

import io.musterbook.directorysync.internal.scim.schema.Attribute;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How texts are compared without regard to case. The same folding must have made the key columns that {@link SqlFilter}
 * compares with.
 *
 * @param text folds any text
 * @param userName makes the comparison key of a whole user name; pieces of one are folded like any text
 */
public record Folding(UnaryOperator<String> text, UnaryOperator<String> userName) {
    /** Upper case, then lower case, without a locale: enough where no stored keys are involved. */
    public static final Folding SIMPLE = new Folding(Folding::simple, Folding::simple);

    /** The key of a text under that attribute: itself if its case matters. */
    String key(Attribute attribute, Operator operator, String value) {
        if (attribute.caseExact()) {
            return value;
        }
        boolean whole = operator == Operator.EQ || operator == Operator.NE;
        return whole && attribute.isIdentity() ? userName.apply(value) : text.apply(value);
    }

    /** The key of a stored value, to be compared with {@link #key}. */
    public String stored(Attribute attribute, String value) {
        if (attribute.caseExact()) {
            return value;
        }
        return attribute.isIdentity() ? userName.apply(value) : text.apply(value);
    }

    private static String simple(String value) {
        return value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
