package io.musterbook.directorysync.internal.scim.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.Wire;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceSchemaTest {
    private static final URI BASE = URI.create("https://t1.ex.test/scim/v2/c1");

    @ParameterizedTest
    @CsvSource({
        "userName, userName",
        "USERNAME, userName",
        "name.GIVENNAME, name.givenName",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName, userName",
        "URN:IETF:params:scim:schemas:core:2.0:user:emails.value, emails.value",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user:Department,"
                + " urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.$REF,"
                + " urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.$ref",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User,"
                + " urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "meta.lastModified, meta.lastModified",
        "externalid, externalId"
    })
    void resolves_paths_whatever_their_case_and_their_urn(String path, String canonical) {
        assertThat(ResourceSchema.USER.resolve(path)).hasToString("Optional[" + canonical + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "userName.",
                ".value",
                "user\u0130d",
                "department",
                "members",
                "userName.value",
                "name.x.y",
                "urn:",
                "urn:ietf:params:scim:schemas:core:2.0:User",
                "urn:ietf:params:scim:schemas:core:2.0:User:",
                "urn:ietf:params:scim:schemas:core:2.0:Group:displayName",
                "\u212Aind",
                "emails[type eq \"work\"]"
            })
    void does_not_resolve_what_is_not_there(String path) {
        assertThat(ResourceSchema.USER.resolve(path)).isEmpty();
    }

    @Test
    void publishes_no_null_and_every_characteristic() {
        for (var schema : Discovery.schemas(BASE)) {
            assertThat(schema.path("schemas").get(0).asText()).endsWith(":Schema");
            assertThat(schema.path("meta").path("location").asText())
                    .isEqualTo(BASE + "/Schemas/" + schema.path("id").asText());
            requireWhole(schema.path("attributes"));
        }
    }

    private static void requireWhole(JsonNode attributes) {
        assertThat(attributes).isNotEmpty();
        for (var attribute : attributes) {
            var complex = attribute.path("type").asText().equals("complex");
            var names = new java.util.ArrayList<String>();
            attribute.fieldNames().forEachRemaining(names::add);
            assertThat(names)
                    .contains("name", "type", "multiValued", "description", "required", "mutability", "returned");
            assertThat(attribute).noneMatch(JsonNode::isNull);
            assertThat(attribute.has("uniqueness")).isNotEqualTo(complex);
            if (complex) {
                requireWhole(attribute.path("subAttributes"));
            }
        }
    }

    @Test
    void folds_the_errata_into_the_schemas() {
        var user = Discovery.schemas(BASE).get(0);
        var attributes = user.path("attributes");
        assertThat(named(attributes, "addresses").path("subAttributes"))
                .anyMatch(a -> a.path("name").asText().equals("primary"));
        assertThat(named(attributes, "userName").path("uniqueness").asText()).isEqualTo("server");
        assertThat(named(attributes, "userName").path("caseExact").asBoolean()).isFalse();
        assertThat(named(attributes, "password").path("returned").asText()).isEqualTo("never");
        assertThat(named(attributes, "groups").path("mutability").asText()).isEqualTo("readOnly");
        var group = Discovery.schemas(BASE).get(1).path("attributes");
        assertThat(named(group, "displayName").path("required").asBoolean()).isTrue();
        assertThat(named(group, "members").path("subAttributes"))
                .allMatch(a -> a.path("mutability").asText().equals("immutable"));
    }

    @Test
    void tells_the_truth_about_what_it_supports() {
        var config = Discovery.serviceProviderConfig(
                URI.create(BASE + "/"), new Discovery.Limits(100, 200, 3600, 1000, 5_242_880));
        assertThat(List.of("patch", "filter", "bulk", "sort", "etag")).allMatch(f -> supported(config, f));
        assertThat(config.path("filter").path("maxResults").asInt()).isEqualTo(200);
        assertThat(supported(config, "changePassword")).isFalse();
        assertThat(config.path("bulk").path("maxOperations").asInt()).isEqualTo(1000);
        assertThat(config.path("bulk").path("maxPayloadSize").asInt()).isEqualTo(5_242_880);
        assertThat(config.path("pagination").path("cursor").asBoolean()).isTrue();
        assertThat(config.path("pagination").path("defaultPaginationMethod").asText())
                .isEqualTo("index");
        assertThat(config.path("authenticationSchemes").get(0).path("type").asText())
                .isEqualTo("oauthbearertoken");
        assertThat(config.path("meta").path("location").asText()).isEqualTo(BASE + "/ServiceProviderConfig");
    }

    @Test
    void lists_the_resource_types_with_their_extensions() {
        var types = Discovery.resourceTypes(BASE);
        assertThat(types).extracting(t -> t.path("name").asText()).containsExactly("User", "Group");
        assertThat(types.get(0).path("endpoint").asText()).isEqualTo("/Users");
        assertThat(types.get(0).path("schemaExtensions").get(0).path("schema").asText())
                .isEqualTo(Wire.ENTERPRISE);
    }

    private static boolean supported(ObjectNode config, String feature) {
        return config.path(feature).path("supported").booleanValue();
    }

    private static JsonNode named(JsonNode attributes, String name) {
        for (var attribute : attributes) {
            if (attribute.path("name").asText().equals(name)) {
                return attribute;
            }
        }
        throw new AssertionError("no attribute " + name);
    }
}
