package io.musterbook.directorysync.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimType;
import io.musterbook.directorysync.internal.scim.resource.ResourceReader;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import io.musterbook.directorysync.internal.scim.schema.Names;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A query as a client sends it: in the address (RFC 7644 section 3.4.2), or in the body of a {@code .search} (section
 * 3.4.3), where personal data stays out of logs.
 *
 * @param filter null for all
 * @param sortBy null for the order in which resources came
 * @param attributes names separated by commas, or null
 * @param excludedAttributes likewise
 */
public record SearchRequest(
        @Nullable String filter,
        @Nullable String sortBy,
        boolean descending,
        Paging paging,
        @Nullable String attributes,
        @Nullable String excludedAttributes) {
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    /**
     * Reads a query from its parameters.
     *
     * @param parameters gives the value of a name, or null
     * @param limits how large a page may be
     * @throws ScimException 400 if one of them cannot be understood
     */
    public static SearchRequest of(UnaryOperator<@Nullable String> parameters, PageLimits limits) {
        return new SearchRequest(
                blankToNull(parameters.apply("filter")),
                blankToNull(parameters.apply("sortBy")),
                isDescending(parameters.apply("sortOrder")),
                Paging.of(
                        parameters.apply("startIndex"), parameters.apply("count"), parameters.apply("cursor"), limits),
                parameters.apply("attributes"),
                parameters.apply("excludedAttributes"));
    }

    /**
     * Reads a query from a message.
     *
     * @throws ScimException 400 if it is none
     */
    public static SearchRequest of(ObjectNode body, Strictness strictness, PageLimits limits) {
        var schemas = ResourceReader.find(body, "schemas");
        if (strictness == Strictness.STRICT
                && (schemas == null || schemas.valueStream().noneMatch(urn -> Names.same(urn.asText(), SCHEMA)))) {
            throw ScimException.invalid(
                    ScimType.INVALID_SYNTAX, "The body is no SearchRequest: \"schemas\" must hold \"" + SCHEMA + "\".");
        }
        return of(name -> text(name, ResourceReader.find(body, name)), limits);
    }

    /** The same query for another part of the answer. */
    SearchRequest with(Paging other) {
        return new SearchRequest(filter, sortBy, descending, other, attributes, excludedAttributes);
    }

    private static @Nullable String text(String name, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            var names = new StringJoiner(",");
            value.forEach(element -> names.add(scalar(name, element)));
            return names.toString();
        }
        return scalar(name, value);
    }

    private static String scalar(String name, JsonNode value) {
        if (value.isContainerNode()) {
            throw ScimException.invalid(
                    ScimType.INVALID_SYNTAX,
                    "\"" + name + "\" has the wrong type. Send it as RFC 7644 section 3.4.3 shows.");
        }
        return value.asText();
    }

    private static boolean isDescending(@Nullable String sortOrder) {
        if (sortOrder == null || sortOrder.isBlank() || Names.same(sortOrder, "ascending")) {
            return false;
        }
        if (Names.same(sortOrder, "descending")) {
            return true;
        }
        throw ScimException.invalid(ScimType.INVALID_VALUE, "sortOrder is either ascending or descending.");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
