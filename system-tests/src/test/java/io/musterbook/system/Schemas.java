package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a server says about its resources, and whether a resource keeps to it. */
final class Schemas {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

    /** RFC 7643 section 3.1: what every resource has, whatever its schema. */
    private static final Set<String> COMMON = Set.of("schemas", "id", "externalId", "meta");

    private static final Map<String, String> ENDPOINTS = Map.of(CORE + "User", "/Users/", CORE + "Group", "/Groups/");

    private final Map<String, JsonNode> attributes;

    private Schemas(Map<String, JsonNode> attributes) {
        this.attributes = attributes;
    }

    /** Reads the list that {@code /Schemas} answers with. */
    static Schemas of(JsonNode list) {
        var byUrn = new HashMap<String, JsonNode>();
        list.path("Resources").forEach(schema -> byUrn.put(schema.path("id").asText(), schema.path("attributes")));
        return new Schemas(Map.copyOf(byUrn));
    }

    /**
     * What is wrong with a resource.
     *
     * @param base the SCIM base URL that its location must begin with
     * @param whole whether no attributes were chosen
     */
    List<String> problems(JsonNode resource, String base, boolean whole) {
        var problems = new ArrayList<String>();
        var urns = new ArrayList<String>();
        resource.path("schemas").forEach(urn -> urns.add(urn.asText()));
        var core = urns.isEmpty() ? "" : urns.get(0);
        noNulls(resource, core, problems);
        if (!attributes.containsKey(core)) {
            if (!core.startsWith(CORE)) {
                problems.add("schemas begins with " + core);
            }
            return problems;
        }
        if (new HashSet<>(urns).size() != urns.size()) {
            problems.add("a schema is named twice");
        }
        common(resource, base + ENDPOINTS.getOrDefault(core, "/"), whole, problems);
        object(resource, attributes.get(core), core, COMMON, urns, problems);
        if (whole) {
            required(resource, attributes.get(core), core, problems);
        }
        for (var urn : urns.subList(1, urns.size())) {
            if (!attributes.containsKey(urn)) {
                problems.add("unknown schema " + urn);
            } else if (resource.has(urn)) {
                object(resource.get(urn), attributes.get(urn), urn, Set.of(), List.of(), problems);
            } else if (whole) {
                problems.add(urn + " is named but not there");
            }
        }
        return problems;
    }

    private static void common(JsonNode resource, String place, boolean whole, List<String> problems) {
        var id = resource.path("id").asText();
        if (id.isEmpty() || id.contains("bulkId")) {
            problems.add("id is " + id);
        }
        var meta = resource.path("meta");
        if (!whole && meta.isMissingNode()) {
            return;
        }
        if (whole && !meta.path("location").asText().equals(place + id)) {
            problems.add("meta.location is " + meta.path("location") + " and not " + place + id);
        }
        for (var time : List.of("created", "lastModified")) {
            if (whole || meta.has(time)) {
                dateTime(meta.path(time), "meta." + time, problems);
            }
        }
    }

    private static void object(
            JsonNode object,
            JsonNode definitions,
            String where,
            Set<String> besides,
            List<String> extensions,
            List<String> problems) {
        for (var field : object.properties()) {
            var name = field.getKey();
            if (besides.contains(name) || extensions.contains(name)) {
                continue;
            }
            var definition = find(definitions, name);
            if (definition.isMissingNode()) {
                problems.add(where + " has no attribute " + name);
            } else {
                attribute(field.getValue(), definition, where + ":" + name, problems);
            }
        }
    }

    private static void attribute(JsonNode value, JsonNode definition, String where, List<String> problems) {
        if (definition.path("returned").asText().equals("never")) {
            problems.add(where + " must never be returned");
        }
        if (!definition.path("multiValued").asBoolean()) {
            single(value, definition, where, problems);
            return;
        }
        // Clients want to see that a group is empty.
        if (!value.isArray() || (value.isEmpty() && !where.equals(CORE + "Group:members"))) {
            problems.add(where + " is no list with something in it");
            return;
        }
        int primaries = 0;
        var seen = new HashSet<JsonNode>();
        for (var element : value) {
            single(element, definition, where, problems);
            primaries += element.path("primary").asBoolean() ? 1 : 0;
            if (!seen.add(element)) {
                problems.add(where + " has one element twice");
            }
        }
        if (primaries > 1) {
            problems.add(where + " has two primary elements");
        }
    }

    private static void single(JsonNode value, JsonNode definition, String where, List<String> problems) {
        var type = definition.path("type").asText();
        boolean fits =
                switch (type) {
                    case "boolean" -> value.isBoolean();
                    case "integer" -> value.isIntegralNumber();
                    case "decimal" -> value.isNumber();
                    case "complex" -> value.isObject() && !value.isEmpty();
                    default -> value.isTextual();
                };
        if (!fits) {
            problems.add(where + " is no " + type + ": " + value);
        } else if (type.equals("dateTime")) {
            dateTime(value, where, problems);
        } else if (type.equals("complex")) {
            object(value, definition.path("subAttributes"), where, Set.of(), List.of(), problems);
        }
    }

    private static void required(JsonNode resource, JsonNode definitions, String where, List<String> problems) {
        for (var definition : definitions) {
            var name = definition.path("name").asText();
            if (definition.path("required").asBoolean() && !resource.has(name)) {
                problems.add(where + ":" + name + " is required");
            }
        }
    }

    /** Names are compared exactly here: a server writes them as its schema does. */
    private static JsonNode find(JsonNode definitions, String name) {
        for (var definition : definitions) {
            if (definition.path("name").asText().equals(name)) {
                return definition;
            }
        }
        return Http.JSON.missingNode();
    }

    private static void dateTime(JsonNode value, String where, List<String> problems) {
        try {
            OffsetDateTime.parse(value.asText());
        } catch (DateTimeException e) {
            problems.add(where + " is no instant: " + value);
        }
    }

    private static void noNulls(JsonNode node, String where, List<String> problems) {
        if (node.isNull()) {
            problems.add("null in " + where);
        }
        node.forEach(child -> noNulls(child, where, problems));
    }
}
