package io.musterbook.directorysync.internal.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import io.musterbook.directorysync.internal.scim.filter.SqlMapping.Child;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a filter to a condition that PostgreSQL and H2 both understand, with the meaning that {@link InMemoryFilter}
 * gives it. Not safe for use by several threads; use {@link #compile}.
 */
public final class SqlFilter {
    private final SqlMapping mapping;
    private final Folding folding;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** How many {@code not} stand around the condition in hand. */
    private int negations;

    private SqlFilter(SqlMapping mapping, Folding folding) {
        this.mapping = mapping;
        this.folding = folding;
    }

    /**
     * Compiles a filter.
     *
     * @param folding the one that made the key columns
     * @return the condition, or empty if the mapping has no column for an attribute, or its column cannot do what is asked
     */
    public static Optional<SqlCondition> compile(Filter filter, SqlMapping mapping, Folding folding) {
        var compiler = new SqlFilter(mapping, folding);
        var sql = compiler.condition(filter, null);
        return sql == null ? Optional.empty() : Optional.of(new SqlCondition(sql, compiler.parameters));
    }

    /**
     * Every condition made here is true or false and never unknown, so that it can be negated.
     *
     * @param element the list whose element the paths are relative to, or null
     */
    private @Nullable String condition(Filter filter, @Nullable AttributePath element) {
        if (filter instanceof Filter.And and) {
            return all(and.terms(), " and ", element);
        }
        if (filter instanceof Filter.Or or) {
            return all(or.terms(), " or ", element);
        }
        if (filter instanceof Filter.Not not) {
            negations++;
            var inner = condition(not.filter(), element);
            negations--;
            return inner == null ? null : "not (" + inner + ")";
        }
        if (filter instanceof Filter.Present present) {
            return present(absolute(present.path(), element), element);
        }
        if (filter instanceof Filter.ValuePath valuePath) {
            return element == null ? valuePath(valuePath) : null;
        }
        if (filter instanceof Filter.Comparison comparison) {
            return comparison(comparison, element);
        }
        return null;
    }

    private @Nullable String all(List<Filter> terms, String between, @Nullable AttributePath element) {
        var parts = new ArrayList<String>(terms.size());
        for (var term : terms) {
            var part = condition(term, element);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return "(" + String.join(between, parts) + ")";
    }

    private @Nullable String present(AttributePath path, @Nullable AttributePath element) {
        var column = mapping.column(path);
        var child = element == null ? mapping.child(list(path)) : Optional.<Child>empty();
        if (child.isPresent() && path.sub() == null) {
            return child.get().exists("1 = 1");
        }
        if (column == null) {
            return null;
        }
        var there = column.nullable() ? column.expression() + " is not null" : "1 = 1";
        return child.isPresent() ? child.get().exists(there) : there;
    }

    private @Nullable String valuePath(Filter.ValuePath valuePath) {
        var child = mapping.child(list(valuePath.path()));
        if (child.isEmpty()) {
            return null;
        }
        var inner = condition(valuePath.filter(), valuePath.path());
        return inner == null ? null : some(child.get(), inner, isSelective(valuePath.filter()));
    }

    private @Nullable String comparison(Filter.Comparison comparison, @Nullable AttributePath element) {
        var path = absolute(comparison.path(), element);
        var column = mapping.column(path);
        var leaf = path.leaf();
        if (column == null || leaf == null) {
            return null;
        }
        boolean negated = comparison.operator() == Operator.NE;
        var operator = negated ? Operator.EQ : comparison.operator();
        var test = test(column, leaf, operator, comparison.value());
        if (test == null) {
            return null;
        }
        var known = column.nullable() ? "(" + column.expression() + " is not null and " + test + ")" : test;
        var child = element == null ? mapping.child(list(path)) : Optional.<Child>empty();
        var whole = child.isPresent() ? some(child.get(), known, comparison.operator() == Operator.EQ) : known;
        return negated ? "not (" + whole + ")" : whole;
    }

    private String some(Child child, String condition, boolean selective) {
        return selective && negations == 0 ? child.in(condition) : child.exists(condition);
    }

    /** Whether few elements match: one that must be equal to something other than its type. */
    private static boolean isSelective(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.terms().stream().anyMatch(SqlFilter::isSelective);
        }
        return filter instanceof Filter.Comparison comparison
                && comparison.operator() == Operator.EQ
                && comparison.path().toString().equals("value");
    }

    private @Nullable String test(SqlColumn column, Attribute leaf, Operator operator, JsonNode value) {
        return switch (column.kind()) {
            case KEY_BYTES -> bytes(column, operator, folding.key(leaf, operator, value.asText()));
            case KEY_TEXT -> text(column, operator, folding.key(leaf, operator, value.asText()));
            case BOOLEAN -> value.isBoolean() ? plain(column, operator, value.booleanValue()) : null;
            case INSTANT ->
                FilterValues.instant(value.asText())
                        .map(instant -> plain(column, operator, instant))
                        .orElse(null);
            case UUID -> operator == Operator.EQ ? uuid(column, value.asText()) : null;
        };
    }

    private String bytes(SqlColumn column, Operator operator, String key) {
        var utf8 = key.getBytes(StandardCharsets.UTF_8);
        if (!operator.isPartial()) {
            return plain(column, operator, utf8);
        }
        if (utf8.length == 0) {
            return "1 = 1";
        }
        if (operator == Operator.SW) {
            // A range uses the index; UTF-8 has no byte 255, so the last byte can always grow.
            var end = utf8.clone();
            end[end.length - 1]++;
            return "(" + plain(column, Operator.GE, utf8) + " and " + plain(column, Operator.LT, end) + ")";
        }
        return column.expression() + " like " + bind(pattern(operator, key).getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable String text(SqlColumn column, Operator operator, String key) {
        if (operator.isOrdering()) {
            return null;
        }
        if (operator == Operator.EQ) {
            return plain(column, operator, key);
        }
        return column.expression() + " like " + bind(pattern(operator, key));
    }

    /** Backslash is the default escape of both databases. */
    private static String pattern(Operator operator, String key) {
        var escaped = key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return switch (operator) {
            case SW -> escaped + "%";
            case EW -> "%" + escaped;
            default -> "%" + escaped + "%";
        };
    }

    private String plain(SqlColumn column, Operator operator, Object value) {
        var sign =
                switch (operator) {
                    case GT -> " > ";
                    case GE -> " >= ";
                    case LT -> " < ";
                    case LE -> " <= ";
                    default -> " = ";
                };
        return column.expression() + sign + bind(value);
    }

    /** Ids are compared exactly: another spelling of the same UUID is another id. */
    private String uuid(SqlColumn column, String text) {
        try {
            var uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? plain(column, Operator.EQ, uuid) : "1 = 0";
        } catch (IllegalArgumentException notOurs) {
            return "1 = 0";
        }
    }

    private String bind(Object value) {
        var name = "filter" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static AttributePath list(AttributePath path) {
        return new AttributePath(path.extension(), path.attribute(), null);
    }

    private static AttributePath absolute(AttributePath path, @Nullable AttributePath element) {
        var part = path.attribute();
        return element == null || part == null ? path : element.to(part);
    }
}
