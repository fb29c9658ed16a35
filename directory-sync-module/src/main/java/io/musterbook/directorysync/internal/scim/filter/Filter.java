package io.musterbook.directorysync.internal.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A filter as an immutable tree, in which {@code and} binds tighter than {@code or}. Its text parses back to the same
 * tree.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2.2">RFC 7644 section 3.4.2.2</a>
 */
public sealed interface Filter {
    /** UTF-16 code units of a filter's text. */
    int MAX_LENGTH = 4_096;

    /** Levels of parentheses, brackets and {@code not}. */
    int MAX_DEPTH = 20;

    /** Comparisons in one filter. */
    int MAX_TERMS = 50;

    /**
     * Parses a filter, for example {@code userName eq "ada@example.com"}, in time linear in its length.
     *
     * @param text the filter after URL decoding
     * @param schema the resources it is about
     * @throws ScimException 400 {@code invalidFilter} if the text is malformed, over a limit, names an attribute that the
     *     resource does not have or that cannot be read, or compares what cannot be compared
     */
    static Filter parse(String text, ResourceSchema schema) {
        return FilterParser.parse(text, schema);
    }

    /** The attributes of the resource that it looks at, without their parts; extensions by their URN. */
    default Stream<String> attributes() {
        if (this instanceof And and) {
            return and.terms().stream().flatMap(Filter::attributes);
        }
        if (this instanceof Or or) {
            return or.terms().stream().flatMap(Filter::attributes);
        }
        if (this instanceof Not not) {
            return not.filter().attributes();
        }
        if (this instanceof Present present) {
            return Stream.of(nameOf(present.path()));
        }
        return Stream.of(nameOf(this instanceof ValuePath list ? list.path() : ((Comparison) this).path()));
    }

    private static String nameOf(AttributePath path) {
        var attribute = path.attribute();
        return attribute == null || path.extension() != null ? String.valueOf(path.extension()) : attribute.name();
    }

    /**
     * All of the terms match. Nested conjunctions are one.
     *
     * @param terms two or more
     */
    record And(List<Filter> terms) implements Filter {
        /** Takes the terms of nested conjunctions in. */
        public And {
            var flat = new ArrayList<Filter>();
            for (var term : terms) {
                if (term instanceof And and) {
                    flat.addAll(and.terms());
                } else {
                    flat.add(term);
                }
            }
            terms = List.copyOf(flat);
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * At least one of the terms matches. Nested disjunctions are one.
     *
     * @param terms two or more
     */
    record Or(List<Filter> terms) implements Filter {
        /** Takes the terms of nested disjunctions in. */
        public Or {
            var flat = new ArrayList<Filter>();
            for (var term : terms) {
                if (term instanceof Or or) {
                    flat.addAll(or.terms());
                } else {
                    flat.add(term);
                }
            }
            terms = List.copyOf(flat);
        }

        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * The filter inside does not match.
     *
     * @param filter what must not match
     */
    record Not(Filter filter) implements Filter {
        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * An attribute compared with a value. Of an attribute with many values one must match; {@code ne} is the negation of
     * {@code eq}, so it also matches where the attribute is absent.
     *
     * @param path a simple attribute, or a simple part
     * @param operator how to compare
     * @param value of the attribute's type: a text (instants too), a boolean or a number
     */
    record Comparison(AttributePath path, Operator operator, JsonNode value) implements Filter {
        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * The attribute has a value.
     *
     * @param path an attribute, a part, or a whole extension
     */
    record Present(AttributePath path) implements Filter {
        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }

    /**
     * One element of a list matches all by itself: {@code emails[type eq "work" and value co "@example.com"]}.
     *
     * @param path the complex attribute
     * @param filter about one element; its paths are relative to it
     */
    record ValuePath(AttributePath path, Filter filter) implements Filter {
        @Override
        public String toString() {
            return FilterPrinter.print(this);
        }
    }
}
