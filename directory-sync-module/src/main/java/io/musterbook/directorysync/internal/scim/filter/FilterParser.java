package io.musterbook.directorysync.internal.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.scim.schema.Returned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parses filters by recursive descent. The recursion is bounded by {@link Filter#MAX_DEPTH}, since every level costs a
 * parenthesis or bracket.
 */
final class FilterParser {
    private final FilterText text;
    private int depth;
    private int terms;

    private FilterParser(FilterText text) {
        this.text = text;
    }

    static Filter parse(String text, ResourceSchema schema) {
        if (text.length() > Filter.MAX_LENGTH) {
            throw ScimException.invalid(
                    ScimType.INVALID_FILTER,
                    "The filter is longer than " + Filter.MAX_LENGTH + " characters. Ask for less at once.");
        }
        var parser = new FilterParser(new FilterText(text));
        var filter = parser.or(schema::resolve);
        if (!parser.text.atEnd()) {
            throw parser.text.bad("nothing more is expected here");
        }
        return filter;
    }

    /** Parses the filter of a value path; the text stands before its first character and ends before the bracket. */
    static Filter parseElement(FilterText text, Attribute attribute) {
        var parser = new FilterParser(text);
        parser.depth = 1;
        return parser.or(parser.relativeTo(attribute));
    }

    private Filter or(Function<String, Optional<AttributePath>> scope) {
        return chain(scope, "or", this::and, Filter.Or::new);
    }

    private Filter and(Function<String, Optional<AttributePath>> scope) {
        return chain(scope, "and", this::term, Filter.And::new);
    }

    private Filter chain(
            Function<String, Optional<AttributePath>> scope,
            String word,
            Function<Function<String, Optional<AttributePath>>, Filter> operand,
            Function<List<Filter>, Filter> whole) {
        var operands = new ArrayList<Filter>();
        do {
            operands.add(operand.apply(scope));
        } while (text.acceptWord(word));
        return operands.size() == 1 ? operands.get(0) : whole.apply(operands);
    }

    /** One term, and the spaces after it. */
    private Filter term(Function<String, Optional<AttributePath>> scope) {
        text.skipSpaces();
        boolean not = text.acceptNot();
        Filter filter;
        boolean closed = true;
        if (text.accept('(')) {
            filter = nested(scope, ')');
        } else {
            filter = expression(scope);
            closed = filter instanceof Filter.ValuePath;
        }
        boolean spaced = text.skipSpaces();
        if (!spaced && !closed && !text.atEnd() && text.peek() != ')' && text.peek() != ']') {
            throw text.bad("a space is missing");
        }
        return not ? new Filter.Not(filter) : filter;
    }

    private Filter nested(Function<String, Optional<AttributePath>> scope, char close) {
        if (++depth > Filter.MAX_DEPTH) {
            throw text.bad("it is nested deeper than " + Filter.MAX_DEPTH + " levels");
        }
        var filter = or(scope);
        text.expect(close);
        depth--;
        return filter;
    }

    private Filter expression(Function<String, Optional<AttributePath>> scope) {
        if (++terms > Filter.MAX_TERMS) {
            throw text.bad("it has more than " + Filter.MAX_TERMS + " comparisons");
        }
        var name = text.name();
        if (name.isEmpty()) {
            throw text.bad("the name of an attribute is missing");
        }
        var path = scope.apply(name).orElseThrow(() -> text.bad("the attribute before this place is not known here"));
        requireReadable(path);
        if (text.accept('[')) {
            return valuePath(path);
        }
        return comparison(path);
    }

    private Filter valuePath(AttributePath path) {
        var attribute = path.leaf();
        if (attribute == null || !attribute.isComplex()) {
            throw text.bad("brackets need an attribute with parts before them");
        }
        var inner = nested(relativeTo(attribute), ']');
        if (!text.accept('.')) {
            return new Filter.ValuePath(path, inner);
        }
        var sub = attribute.sub(text.name());
        if (sub == null) {
            throw text.bad("the attribute before this place has no such part");
        }
        return new Filter.ValuePath(path, new Filter.And(List.of(inner, comparison(AttributePath.of(sub)))));
    }

    private Filter comparison(AttributePath path) {
        if (!text.skipSpaces()) {
            throw text.bad("a space and an operator are missing");
        }
        var word = text.name();
        if (word.length() == 2 && (word.charAt(0) | 0x20) == 'p' && (word.charAt(1) | 0x20) == 'r') {
            return new Filter.Present(path);
        }
        var operator = Operator.of(word);
        if (operator == null) {
            throw text.bad("the operator is none of eq, ne, co, sw, ew, gt, ge, lt, le, pr");
        }
        if (!text.skipSpaces()) {
            throw text.bad("a space and a value are missing");
        }
        return typed(path, operator, text.value());
    }

    private Filter typed(AttributePath path, Operator operator, JsonNode value) {
        if (value.isNull()) {
            return switch (operator) {
                case EQ -> new Filter.Not(new Filter.Present(path));
                case NE -> new Filter.Present(path);
                default -> throw text.bad("null can only be compared with eq and ne");
            };
        }
        var simple = simple(path);
        var leaf = simple.leaf();
        if (leaf == null) {
            throw text.bad("a whole extension cannot be compared, only its attributes");
        }
        return new Filter.Comparison(
                simple,
                operator,
                FilterValues.fit(leaf.type(), operator, value)
                        .orElseThrow(() -> text.bad("the value or the operator before this place does not fit a "
                                + leaf.type().wireName())));
    }

    /** The path itself, or its {@code value} if it is complex: {@code emails eq "x"} is about {@code emails.value}. */
    private AttributePath simple(AttributePath path) {
        var leaf = path.leaf();
        if (leaf == null || !leaf.isComplex()) {
            return path;
        }
        var value = leaf.sub("value");
        if (value == null) {
            throw text.bad("the attribute has parts; compare one of them");
        }
        return path.to(value);
    }

    private Function<String, Optional<AttributePath>> relativeTo(Attribute attribute) {
        return name -> Optional.ofNullable(attribute.sub(name)).map(AttributePath::of);
    }

    private void requireReadable(AttributePath path) {
        var leaf = path.leaf();
        if (leaf != null && leaf.returned() == Returned.NEVER) {
            throw text.bad("the attribute before this place cannot be read");
        }
    }
}
