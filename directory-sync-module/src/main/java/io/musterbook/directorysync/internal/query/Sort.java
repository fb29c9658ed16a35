package io.musterbook.directorysync.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.filter.Folding;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.schema.Attribute;
import io.musterbook.directorysync.internal.scim.schema.AttributePath;
import io.musterbook.directorysync.internal.scim.schema.ResourceSchema;
import io.musterbook.directorysync.internal.scim.schema.Returned;
import io.musterbook.directorysync.internal.store.SearchKeys;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order a client asks for, RFC 7644 section 3.4.2.3: a list counts by its primary element, else by its first; absent
 * values come last, and first when descending.
 *
 * @param path to a value, never to a whole object
 */
record Sort(AttributePath path, boolean descending) {
    /** Bytes of a text that count; what the database keeps to sort by is never longer. */
    private static final int MAX_KEY = SearchKeys.MAX_LENGTH;

    /**
     * Reads {@code sortBy}.
     *
     * @throws ScimException 400 {@code invalidValue} if the resource has no such attribute, or one without an order
     */
    static Sort parse(String sortBy, boolean descending, ResourceSchema schema) {
        var path = schema.resolve(sortBy.strip())
                .orElseThrow(() -> refused("sortBy names no attribute of a " + schema.name()
                        + ". Sort by userName, displayName or meta.created, for example."));
        var leaf = path.leaf();
        if (leaf != null && leaf.isComplex()) {
            var value = leaf.sub("value");
            if (value == null) {
                throw refused("sortBy names an attribute with parts. Name one of them, for example name.familyName.");
            }
            return new Sort(path.to(value), descending);
        }
        if (leaf == null || leaf.returned() == Returned.NEVER) {
            throw refused("Resources cannot be sorted by this attribute. Sort by userName or meta.created.");
        }
        return new Sort(path, descending);
    }

    /** The value that decides the place of a resource, in the form that the database keeps, or null if it has none. */
    @Nullable Object keyOf(ObjectNode resource, Folding folding) {
        var leaf = path.leaf();
        var value = value(resource);
        if (leaf == null || value == null) {
            return null;
        }
        return switch (leaf.type()) {
            case BOOLEAN -> value.isBoolean() ? value.booleanValue() : null;
            case INTEGER, DECIMAL -> value.isNumber() ? value.decimalValue() : null;
            case DATE_TIME -> instant(value.asText());
            case STRING, REFERENCE, BINARY -> text(leaf, value.asText(), folding);
            case COMPLEX -> null;
        };
    }

    /** Compares two keys of this order; the largest value is none. */
    int compare(@Nullable Object one, @Nullable Object other) {
        int ascending;
        if (one == null || other == null) {
            ascending = Boolean.compare(one == null, other == null);
        } else if (one instanceof byte[] bytes) {
            ascending = Arrays.compareUnsigned(bytes, (byte[]) other);
        } else {
            ascending = compareValues((Comparable<?>) one, other);
        }
        return descending ? -ascending : ascending;
    }

    @SuppressWarnings("unchecked") // keys of one order are all of one type
    private static <T> int compareValues(Comparable<?> one, Object other) {
        return ((Comparable<T>) one).compareTo((T) other);
    }

    private static Object text(Attribute leaf, String value, Folding folding) {
        if (leaf.name().equals("id")) {
            return UUID.fromString(value);
        }
        var key = folding.stored(leaf, value).getBytes(StandardCharsets.UTF_8);
        return key.length <= MAX_KEY ? key : Arrays.copyOf(key, MAX_KEY);
    }

    private static @Nullable Object instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private @Nullable JsonNode value(ObjectNode resource) {
        var extension = path.extension();
        var attribute = path.attribute();
        if (attribute == null) {
            return null;
        }
        var owner = extension == null ? resource : resource.path(extension.id());
        var found = owner.path(attribute.name());
        var element = found.isArray() ? decisive(found) : found;
        var sub = path.sub();
        var value = sub == null ? element : element.path(sub.name());
        return value.isValueNode() && !value.isNull() ? value : null;
    }

    private static JsonNode decisive(JsonNode list) {
        for (var element : list) {
            if (element.path("primary").asBoolean()) {
                return element;
            }
        }
        return list.path(0);
    }

    private static ScimException refused(String detail) {
        return ScimException.invalid(ScimType.INVALID_VALUE, detail);
    }
}
