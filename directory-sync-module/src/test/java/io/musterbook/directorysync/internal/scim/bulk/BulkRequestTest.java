package io.musterbook.directorysync.internal.scim.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.musterbook.directorysync.internal.scim.message.ScimException;
import io.musterbook.directorysync.internal.scim.message.ScimJson;
import io.musterbook.directorysync.internal.scim.resource.Strictness;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkRequestTest {
    private static final String GROUP = """
            {"method": "post", "path": "/Groups", "bulkId": "g", "data": {"displayName": "bulkId:",
             "members": [{"value": "bulkId:a", "display": "A"}, {"value": "bulkId:b"}, {"value": "42"}],
             "urn:x": {"manager": {"value": "bulkId:a"}}}}""";

    @Test
    void reads_operations_and_what_they_refer_to() {
        var operation = one(GROUP);
        assertThat(operation.method()).isEqualTo("POST");
        assertThat(operation.endpoint()).isEqualTo("Groups");
        assertThat(operation.id()).isEmpty();
        assertThat(operation.references()).containsExactly("", "a", "b");
        assertThat(one("{\"method\":\"PATCH\",\"path\":\"/Groups/bulkId:g\"}").references())
                .containsExactly("g");
    }

    @Test
    void puts_ids_in_the_place_of_references_and_leaves_what_was_sent_as_it_was() {
        var operation = one(GROUP);
        var resolved = operation.with(Map.of("a", "1", "b", "2"));
        assertThat(String.valueOf(resolved.data()))
                .contains("{\"value\":\"1\",\"display\":\"A\"}", "{\"value\":\"2\"}", "\"manager\":{\"value\":\"1\"}");
        assertThat(operation.references()).contains("a", "b");
        assertThat(one("{\"method\":\"PUT\",\"path\":\"Groups/bulkId:g\"}")
                        .with(Map.of("g", "7"))
                        .path())
                .isEqualTo("/Groups/7");
    }

    @Test
    void takes_out_what_cannot_be_resolved_yet() {
        var cut = one(GROUP).without(Set.of("a"));
        assertThat(String.valueOf(cut.data()))
                .contains("\"members\":[{\"value\":\"bulkId:b\"},{\"value\":\"42\"}]")
                .doesNotContain("bulkId:a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | ''", "/ | ''", "/Users | Users", "Users/1 | Users", "/Users/1/2 | Users", "//Users | ''"})
    void finds_the_endpoint_of_odd_paths(String path, String endpoint) {
        assertThat(one("{\"method\":\"GET\",\"path\":\"" + path + "\"}").endpoint())
                .isEqualTo(endpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Operations\":{}}",
                "{\"Operations\":[1]}",
                "{\"Operations\":[],\"failOnErrors\":0}",
                "{\"Operations\":[],\"failOnErrors\":\"1\"}",
                "{\"Operations\":[{\"bulkId\":\"a\"},{\"bulkId\":\"a\"}]}"
            })
    void refuses_what_is_no_bulk_request(String body) {
        assertThatThrownBy(() -> BulkRequest.parse(json(body), Strictness.LENIENT))
                .isInstanceOf(ScimException.class);
    }

    @Test
    void the_strict_profile_wants_the_schema() {
        var bare = json("{\"Operations\":[]}");
        assertThat(BulkRequest.parse(bare, Strictness.LENIENT).failOnErrors()).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> BulkRequest.parse(bare, Strictness.STRICT)).isInstanceOf(ScimException.class);
        bare.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:BulkRequest");
        assertThat(BulkRequest.parse(bare, Strictness.STRICT).operations()).isEmpty();
    }

    private static BulkOperation one(String operation) {
        return BulkRequest.parse(json("{\"Operations\":[" + operation + "]}"), Strictness.LENIENT)
                .operations()
                .get(0);
    }

    private static ObjectNode json(String text) {
        return ScimJson.readObject(text.getBytes(StandardCharsets.UTF_8));
    }
}
