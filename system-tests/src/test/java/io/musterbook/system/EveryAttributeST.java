package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Does with every attribute what {@code /Schemas} says that can be done with it, knowing nothing else about the server:
 * create, add, replace, remove, answer on request.
 */
class EveryAttributeST {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> ENDPOINTS = Map.of("User", "/Users", "Group", "/Groups");

    @OnEachDatabase
    void what_the_schemas_promise_is_what_happens(Database database) {
        var scim = Servers.on(database)
                .operator()
                .workspace("attributes", "ENTERPRISE", 1_000)
                .connect();
        var problems = new ArrayList<String>();
        for (var type : scim.get("/ResourceTypes").expect(200).json().path("Resources")) {
            var resources = new Resources(scim, type);
            resources.create(problems);
            for (var attribute : resources.attributes) {
                resources.add(attribute, problems);
                resources.replace(attribute, problems);
                resources.ask(attribute, problems);
                resources.remove(attribute, problems);
            }
        }
        assertThat(problems).isEmpty();
    }

    /**
     * An attribute of a resource type.
     *
     * @param extension the URN under which it lies, or empty
     */
    private record Promised(JsonNode definition, String urn, String extension) {
        String name() {
            return definition.path("name").asText();
        }

        String path() {
            return urn + ":" + name();
        }

        boolean is(String mutability) {
            return definition.path("mutability").asText().equals(mutability);
        }

        boolean isRequired() {
            return definition.path("required").asBoolean();
        }

        JsonNode in(JsonNode resource) {
            return (extension.isEmpty() ? resource : resource.path(extension)).path(name());
        }
    }

    /** One type of resource, made and changed with values of its own making. */
    private static final class Resources {
        private final Scim scim;
        private final String endpoint;
        private final String core;
        private final List<Promised> attributes = new ArrayList<>();

        Resources(Scim scim, JsonNode type) {
            this.scim = scim;
            endpoint = type.path("endpoint").asText();
            core = type.path("schema").asText();
            read(core, "");
            type.path("schemaExtensions")
                    .forEach(extension -> read(
                            extension.path("schema").asText(),
                            extension.path("schema").asText()));
        }

        private void read(String urn, String extension) {
            scim.get("/Schemas/" + urn)
                    .expect(200)
                    .json()
                    .path("attributes")
                    .forEach(definition -> attributes.add(new Promised(definition, urn, extension)));
        }

        void create(List<String> problems) {
            var whole = JSON.objectNode();
            var schemas = whole.putArray("schemas").add(core);
            for (var attribute : attributes) {
                if (attribute.is("readOnly")) {
                    continue;
                }
                var place = attribute.extension().isEmpty() ? whole : whole.withObject("/" + attribute.extension());
                place.set(attribute.name(), value(attribute.definition(), ""));
            }
            attributes.stream()
                    .map(Promised::extension)
                    .filter(urn -> !urn.isEmpty())
                    .distinct()
                    .forEach(schemas::add);
            var stored = scim.post(endpoint, whole).expect(201).json();
            for (var attribute : attributes) {
                if (!attribute.is("readOnly") && !attribute.is("writeOnly")) {
                    compare("created", attribute, attribute.in(whole), attribute.in(stored), problems);
                }
            }
        }

        void add(Promised attribute, List<String> problems) {
            write("add", attribute, required(), problems);
        }

        void replace(Promised attribute, List<String> problems) {
            var address = required();
            write("replace", attribute, address, problems);
            write("replace", attribute, address, problems);
        }

        private void write(String op, Promised attribute, String address, List<String> problems) {
            if (attribute.is("readOnly")) {
                var refused = scim.patch(address, operation(op, attribute).put("value", "x"));
                if (refused.status() != 400) {
                    problems.add(op + " of readOnly " + attribute.path() + " is " + refused.status());
                }
                return;
            }
            var value = value(attribute.definition(), "");
            var answer =
                    scim.patch(address, (ObjectNode) operation(op, attribute).set("value", value));
            if (answer.status() / 100 != 2) {
                problems.add(op + " of " + attribute.path() + ": " + answer.text());
            } else if (!attribute.is("writeOnly")) {
                compare(op, attribute, value, attribute.in(read(address)), problems);
            }
        }

        void ask(Promised attribute, List<String> problems) {
            if (attribute.is("readOnly") || attribute.is("writeOnly")) {
                return;
            }
            var address = required();
            var value = value(attribute.definition(), "");
            scim.patch(address, (ObjectNode) operation("replace", attribute).set("value", value));
            var only = scim.get(address + "?attributes=" + attribute.path())
                    .expect(200)
                    .json();
            if (attribute.in(only).isMissingNode() || only.size() > 3) {
                problems.add("asked for " + attribute.path() + " alone, got " + only);
            }
            var without = scim.get(address + "?excludedAttributes=" + attribute.path())
                    .expect(200)
                    .json();
            if (!attribute.in(without).isMissingNode()) {
                problems.add("got " + attribute.path() + " although it was excluded");
            }
        }

        void remove(Promised attribute, List<String> problems) {
            var address = required();
            if (!attribute.is("readOnly")) {
                scim.patch(address, (ObjectNode)
                        operation("add", attribute).set("value", value(attribute.definition(), "")));
            }
            var answer = scim.patch(address, operation("remove", attribute));
            boolean refused = answer.status() == 400;
            if (refused != (attribute.is("readOnly") || attribute.isRequired())) {
                problems.add("remove of " + attribute.path() + ": " + answer.status() + " " + answer.text());
            } else if (!refused && isAssigned(attribute.in(read(address)))) {
                problems.add(attribute.path() + " is still there after it was removed");
            }
        }

        /** An empty list is as good as none (RFC 7643 section 2.5). */
        private static boolean isAssigned(JsonNode value) {
            return !value.isMissingNode() && !(value.isArray() && value.isEmpty());
        }

        /** A new resource with only what it must have. */
        private String required() {
            var least = JSON.objectNode();
            least.putArray("schemas").add(core);
            attributes.stream()
                    .filter(attribute -> attribute.extension().isEmpty() && attribute.isRequired())
                    .forEach(attribute -> least.set(attribute.name(), value(attribute.definition(), "")));
            return endpoint + "/" + scim.post(endpoint, least).expect(201).text("id");
        }

        private JsonNode read(String address) {
            return scim.get(address).expect(200).json();
        }

        private JsonNode value(JsonNode definition, String parent) {
            var one = single(definition, parent);
            return definition.path("multiValued").asBoolean() ? JSON.arrayNode().add(one) : one;
        }

        private JsonNode single(JsonNode definition, String parent) {
            if (definition.has("canonicalValues")) {
                return definition.path("canonicalValues").get(0);
            }
            return switch (definition.path("type").asText()) {
                case "boolean" -> JSON.booleanNode(true);
                case "integer" -> JSON.numberNode(7);
                case "binary" -> JSON.textNode("TXVzdGVyYm9vaw==");
                case "reference" -> JSON.textNode(referred(definition.path("referenceTypes")));
                case "complex" -> complex(definition);
                default ->
                    JSON.textNode(
                            UUID.randomUUID() + (parent.equals("emails") ? "@" + UUID.randomUUID() + ".example" : ""));
            };
        }

        private JsonNode complex(JsonNode definition) {
            var value = JSON.objectNode();
            for (var part : definition.path("subAttributes")) {
                if (!part.path("mutability").asText().equals("readOnly")) {
                    value.set(
                            part.path("name").asText(),
                            value(part, definition.path("name").asText()));
                }
            }
            var ref = value.path("$ref").asText();
            return ref.isEmpty() ? value : value.put("value", ref.substring(ref.lastIndexOf('/') + 1));
        }

        private String referred(JsonNode types) {
            for (var type : types) {
                var place = ENDPOINTS.get(type.asText());
                if (place != null) {
                    return scim.post(place, Okta.user("u" + UUID.randomUUID()))
                            .expect(201)
                            .json()
                            .at("/meta/location")
                            .asText();
                }
            }
            return "https://acme.example/" + UUID.randomUUID();
        }

        private static ObjectNode operation(String op, Promised attribute) {
            return JSON.objectNode().put("op", op).put("path", attribute.path());
        }

        private static void compare(
                String what, Promised attribute, JsonNode sent, JsonNode got, List<String> problems) {
            if (!sent.equals(got)) {
                problems.add(what + " " + attribute.path() + ": sent " + sent + ", got " + got);
            }
        }
    }
}
