package io.musterbook.directorysync.internal.scim.message;

import static io.musterbook.directorysync.internal.scim.Wire.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{",
                "{}x",
                "{} {}",
                "{'a':1,'a':2}",
                "{'a':{'b':1,'b':1}}",
                "{'a':NaN}",
                "{a:1}",
                "{'a':'\u0001'}",
                "{'a':1,}"
            })
    void refuses_what_is_not_one_json_object(String body) {
        assertThat(refusal(() -> read(body.replace('\'', '"')))).isEqualTo("400 invalidSyntax");
    }

    @Test
    void refuses_deep_nesting_without_overflowing_the_stack() {
        assertThat(refusal(() -> read("{\"a\":" + "[".repeat(2_000)))).isEqualTo("400 invalidSyntax");
        assertThat(refusal(() -> read("{\"a\":".repeat(200_000)))).isEqualTo("400 invalidSyntax");
        assertThat(read("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}")).isNotEmpty();
        assertThat(refusal(() -> read("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}")))
                .isEqualTo("400 invalidSyntax");
    }

    @Test
    void refuses_texts_and_numbers_over_their_caps() {
        assertThat(refusal(() -> read("{\"a\":\"" + "x".repeat(65_537) + "\"}")))
                .isEqualTo("400 invalidSyntax");
        assertThat(refusal(() -> read("{\"a\":" + "1".repeat(41) + "}"))).isEqualTo("400 invalidSyntax");
        assertThat(refusal(() -> read("{\"" + "k".repeat(5_000) + "\":1}"))).isEqualTo("400 invalidSyntax");
        assertThat(read("{\"a\":\"" + "x".repeat(65_536) + "\"}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':'\\u0000'}", "{'a':['\\ud800']}", "{'\\udc00':1}", "{'a':'\\ud800x'}"})
    void refuses_characters_that_no_database_keeps(String body) {
        assertThat(refusal(() -> read(body.replace('\'', '"')))).isEqualTo("400 invalidValue");
    }

    @Test
    void refuses_bytes_that_are_not_utf_8() {
        assertThat(refusal(() -> ScimJson.readObject(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})))
                .isEqualTo("400 invalidSyntax");
        assertThat(refusal(() -> ScimJson.readObject(new byte[] {0, 0, 0, 1, 2})))
                .startsWith("400");
    }

    @Test
    void keeps_text_beyond_the_basic_plane() {
        var body = "{\"a\":\"\uD83D\uDE80 Zoë\"}";
        assertThat(new String(ScimJson.write(read(body)), StandardCharsets.UTF_8))
                .isEqualTo(body);
    }

    @Test
    void tells_where_the_json_breaks_and_echoes_nothing_of_it() {
        try {
            read("{\"userName\": secret-value}");
        } catch (ScimException e) {
            assertThat(e.detail()).contains("line 1").doesNotContain("secret");
        }
    }

    @Test
    void writes_the_status_of_an_error_as_text_and_leaves_an_unknown_type_out() {
        assertThat(new String(ScimJson.error(404, null, "No such user."), StandardCharsets.UTF_8))
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"404\","
                        + "\"detail\":\"No such user.\"}");
        assertThat(new String(ScimJson.error(409, ScimType.UNIQUENESS, "Taken."), StandardCharsets.UTF_8))
                .contains("\"status\":\"409\",\"scimType\":\"uniqueness\"");
    }

    @Test
    void splices_resources_into_a_list_and_counts_those_that_are_there() {
        var list = ListResponse.of(7L, 3, List.of(bytes("{\"id\":\"1\"}"), bytes("{\"id\":\"2\"}")), null);
        var tree = ScimJson.readObject(list);
        assertThat(tree.path("totalResults").isIntegralNumber()).isTrue();
        assertThat(tree.path("totalResults").intValue()).isEqualTo(7);
        assertThat(tree.path("startIndex").intValue()).isEqualTo(3);
        assertThat(tree.path("itemsPerPage").intValue()).isEqualTo(2);
        assertThat(tree.path("Resources").get(1).path("id").textValue()).isEqualTo("2");
    }

    @Test
    void leaves_out_of_a_page_by_cursor_what_has_no_meaning_there() {
        assertThat(new String(ListResponse.of(null, null, List.of(), "next"), StandardCharsets.UTF_8))
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],"
                        + "\"itemsPerPage\":0,\"nextCursor\":\"next\",\"Resources\":[]}");
    }

    @Test
    void answers_an_empty_list_with_empty_resources() {
        assertThat(new String(ListResponse.of(0L, 1, List.of(), null), StandardCharsets.UTF_8))
                .isEqualTo("{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:ListResponse\"],"
                        + "\"totalResults\":0,\"startIndex\":1,\"itemsPerPage\":0,\"Resources\":[]}");
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode read(String body) {
        return ScimJson.readObject(bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
