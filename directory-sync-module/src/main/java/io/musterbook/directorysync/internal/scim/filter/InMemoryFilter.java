package io.musterbook.directorysync.internal.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Evaluates a filter on a resource in memory, with the meaning that {@link SqlFilter} gives it in a database. */
public final class InMemoryFilter {
    private final Folding folding;

    private InMemoryFilter(Folding folding) {
        this.folding = folding;
    }

    /**
     * Whether the filter matches, with {@link Folding#SIMPLE}.
     *
     * @param resource in canonical spelling, as it is answered
     */
    public static boolean matches(Filter filter, ObjectNode resource, ResourceSchema schema) {
        return matches(filter, resource, schema, Folding.SIMPLE);
    }

    /**
     * Whether the filter matches.
     *
     * @param resource in canonical spelling, as it is answered
     * @param schema of the resource and of the filter
     */
    public static boolean matches(Filter filter, ObjectNode resource, ResourceSchema schema, Folding folding) {
        return new InMemoryFilter(folding).matches(filter, resource);
    }

    /** Whether the filter of a value path matches one element. */
    public static boolean matchesElement(Filter filter, JsonNode element, Folding folding) {
        return new InMemoryFilter(folding).matches(filter, element);
    }

    private boolean matches(Filter filter, JsonNode node) {
        if (filter instanceof Filter.And and) {
            return and.terms().stream().allMatch(term -> matches(term, node));
        }
        if (filter instanceof Filter.Or or) {
            return or.terms().stream().anyMatch(term -> matches(term, node));
        }
        if (filter instanceof Filter.Not not) {
            return !matches(not.filter(), node);
        }
        if (filter instanceof Filter.Present present) {
            return !values(present.path(), node).isEmpty();
        }
        if (filter instanceof Filter.ValuePath valuePath) {
            return values(valuePath.path(), node).stream().anyMatch(element -> matches(valuePath.filter(), element));
        }
        return filter instanceof Filter.Comparison comparison && compares(comparison, node);
    }

    private boolean compares(Filter.Comparison comparison, JsonNode node) {
        var leaf = comparison.path().leaf();
        if (leaf == null) {
            return false;
        }
        var values = values(comparison.path(), node);
        if (comparison.operator() == Operator.NE) {
            return values.stream().noneMatch(value -> test(leaf, Operator.EQ, value, comparison.value()));
        }
        return values.stream().anyMatch(value -> test(leaf, comparison.operator(), value, comparison.value()));
    }

    private boolean test(Attribute leaf, Operator operator, JsonNode stored, JsonNode asked) {
        return switch (leaf.type()) {
            case BOOLEAN -> stored.equals(asked);
            case INTEGER, DECIMAL ->
                stored.isNumber() && ordered(operator, stored.decimalValue().compareTo(asked.decimalValue()));
            case DATE_TIME -> testInstant(operator, stored, asked);
            case STRING, REFERENCE, BINARY ->
                stored.isTextual() && testText(leaf, operator, stored.textValue(), asked.textValue());
            case COMPLEX -> false;
        };
    }

    private static boolean testInstant(Operator operator, JsonNode stored, JsonNode asked) {
        var one = FilterValues.instant(stored.asText());
        var other = FilterValues.instant(asked.textValue());
        return one.isPresent()
                && other.isPresent()
                && ordered(operator, one.get().compareTo(other.get()));
    }

    private boolean testText(Attribute leaf, Operator operator, String stored, String asked) {
        var value = folding.stored(leaf, stored);
        var key = folding.key(leaf, operator, asked);
        return switch (operator) {
            case CO -> value.contains(key);
            case SW -> value.startsWith(key);
            case EW -> value.endsWith(key);
            default -> ordered(operator, compareUtf8(value, key));
        };
    }

    /** In the order of UTF-8 bytes, which is the one of the databases. */
    private static int compareUtf8(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean ordered(Operator operator, int comparison) {
        return switch (operator) {
            case EQ -> comparison == 0;
            case NE -> comparison != 0;
            case GT -> comparison > 0;
            case GE -> comparison >= 0;
            case LT -> comparison < 0;
            case LE -> comparison <= 0;
            case CO, SW, EW -> false;
        };
    }

    /** What the path leads to: no value, one, or the elements of a list or their parts. */
    private static List<JsonNode> values(AttributePath path, JsonNode node) {
        var extension = path.extension();
        var owner = extension == null ? node : node.path(extension.id());
        var attribute = path.attribute();
        if (attribute == null) {
            return some(owner);
        }
        var value = owner.path(attribute.name());
        var sub = path.sub();
        if (!value.isArray()) {
            return some(sub == null ? value : value.path(sub.name()));
        }
        return value.valueStream()
                .map(element -> sub == null ? element : element.path(sub.name()))
                .flatMap(element -> some(element).stream())
                .toList();
    }

    private static List<JsonNode> some(JsonNode value) {
        boolean none = value.isNull() || value.isMissingNode();
        boolean empty = value.isContainerNode() && value.isEmpty();
        return none || empty ? List.of() : List.of(value);
    }
}
