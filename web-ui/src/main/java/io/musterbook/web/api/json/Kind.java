package io.musterbook.web.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.musterbook.workspace.InvalidValue;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a JSON value, or the text of a query parameter, becomes a value of ours. */
@FunctionalInterface
public interface Kind<T> {
    /**
     * @param node never null and never JSON's null
     * @throws InvalidValue if it is not of this kind; its field is not looked at
     */
    T read(JsonNode node);

    /** Text that a constructor or factory checks with {@link InvalidValue}. */
    static <T> Kind<T> text(Function<String, T> conversion) {
        return node -> {
            if (!node.isTextual()) {
                throw new InvalidValue("", "Use a JSON string.");
            }
            return conversion.apply(node.textValue());
        };
    }

    /** Text as it is, at most as long as told. */
    static Kind<String> text(int maxLength) {
        return text(value -> {
            if (value.length() > maxLength) {
                throw new InvalidValue("", "Use at most " + maxLength + " characters.");
            }
            return value;
        });
    }

    /** One of the names of an enumeration, spelled exactly so. */
    static <E extends Enum<E>> Kind<E> word(Class<E> type) {
        return text(value -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "",
                        "Use one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }

    /** An id in its full lower-case form. */
    static Kind<UUID> id() {
        return text(value -> {
            try {
                var id = UUID.fromString(value);
                if (id.toString().equals(value)) {
                    return id;
                }
            } catch (IllegalArgumentException noId) {
                // falls through to the one complaint about every text that is no id
            }
            throw new InvalidValue("", "Use an id as this API gives it.");
        });
    }

    /** A JSON true or false. */
    static Kind<Boolean> flag() {
        return node -> {
            if (!node.isBoolean()) {
                throw new InvalidValue("", "Use true or false.");
            }
            return node.booleanValue();
        };
    }

    /** A whole JSON number; its bounds are the business of whoever takes it. */
    static Kind<Integer> wholeNumber() {
        return node -> {
            if (!node.isIntegralNumber() || !node.canConvertToInt()) {
                throw new InvalidValue("", "Use a whole number, as a JSON number.");
            }
            return node.intValue();
        };
    }
}
