package io.musterbook.directorysync.internal.scim.filter;

import java.util.List;

/** Writes a filter as text, with the fewest parentheses. */
final class FilterPrinter {
    private FilterPrinter() {}

    static String print(Filter filter) {
        var out = new StringBuilder();
        print(filter, out);
        return out.toString();
    }

    private static void print(Filter filter, StringBuilder out) {
        if (filter instanceof Filter.And and) {
            printAll(and.terms(), " and ", out);
        } else if (filter instanceof Filter.Or or) {
            printAll(or.terms(), " or ", out);
        } else if (filter instanceof Filter.Not not) {
            out.append("not (");
            print(not.filter(), out);
            out.append(')');
        } else if (filter instanceof Filter.Present present) {
            out.append(present.path()).append(" pr");
        } else if (filter instanceof Filter.ValuePath valuePath) {
            out.append(valuePath.path()).append('[');
            print(valuePath.filter(), out);
            out.append(']');
        } else if (filter instanceof Filter.Comparison comparison) {
            out.append(comparison.path()).append(' ');
            out.append(comparison.operator().wireName()).append(' ');
            out.append(comparison.value());
        }
    }

    private static void printAll(List<Filter> terms, String between, StringBuilder out) {
        for (int i = 0; i < terms.size(); i++) {
            var term = terms.get(i);
            boolean looser = term instanceof Filter.Or;
            out.append(i == 0 ? "" : between).append(looser ? "(" : "");
            print(term, out);
            out.append(looser ? ")" : "");
        }
    }
}
