package io.musterbook.directorysync.internal.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.musterbook.directorysync.internal.scim.schema.AttributeType;
import io.musterbook.directorysync.internal.scim.schema.Names;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Which values and operators fit which type. */
final class FilterValues {
    private FilterValues() {}

    /** The value as the type wants it, or empty if it or the operator does not fit. */
    static Optional<JsonNode> fit(AttributeType type, Operator operator, JsonNode value) {
        return switch (type) {
            case STRING, REFERENCE -> Optional.of(value).filter(JsonNode::isTextual);
            case BINARY -> Optional.of(value).filter(v -> v.isTextual() && !operator.isOrdering());
            case DATE_TIME ->
                Optional.of(value)
                        .filter(v -> v.isTextual() && !operator.isPartial())
                        .filter(v -> instant(v.textValue()).isPresent());
            case BOOLEAN -> operator == Operator.EQ || operator == Operator.NE ? truth(value) : Optional.empty();
            case INTEGER, DECIMAL -> Optional.of(value).filter(v -> v.isNumber() && !operator.isPartial());
            case COMPLEX -> Optional.empty();
        };
    }

    /** The instant of an xsd:dateTime with zone, or empty. */
    static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Entra writes {@code primary eq "True"}. */
    private static Optional<JsonNode> truth(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value);
        }
        boolean yes = Names.same(value.textValue(), "true");
        return yes || Names.same(value.textValue(), "false") ? Optional.of(BooleanNode.valueOf(yes)) : Optional.empty();
    }
}
