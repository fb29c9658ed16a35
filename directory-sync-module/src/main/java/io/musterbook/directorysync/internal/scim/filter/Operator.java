package io.musterbook.directorysync.internal.scim.filter;

import io.musterbook.directorysync.internal.scim.schema.Names;
import org.jspecify.annotations.Nullable;

/** How a filter compares an attribute with a value (RFC 7644 section 3.4.2.2, table 3). */
public enum Operator {
    /** Equal. */
    EQ("eq"),
    /** Not equal, which includes absent. */
    NE("ne"),
    /** Contains. */
    CO("co"),
    /** Starts with. */
    SW("sw"),
    /** Ends with. */
    EW("ew"),
    /** Greater than. */
    GT("gt"),
    /** Greater than or equal. */
    GE("ge"),
    /** Less than. */
    LT("lt"),
    /** Less than or equal. */
    LE("le");

    private final String wireName;

    Operator(String wireName) {
        this.wireName = wireName;
    }

    /** The word in a filter. */
    public String wireName() {
        return wireName;
    }

    /** Whether it looks for a piece of a text. */
    public boolean isPartial() {
        return this == CO || this == SW || this == EW;
    }

    /** Whether it needs an order. */
    public boolean isOrdering() {
        return compareTo(GT) >= 0;
    }

    /** The operator of that word in any case, or null. */
    static @Nullable Operator of(String word) {
        for (var operator : values()) {
            if (Names.same(operator.wireName, word)) {
                return operator;
            }
        }
        return null;
    }
}
