package io.musterbook.web.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.musterbook.web.api.answers.AuditRowJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":}",
                "{a:1}",
                "{\"a\":1,}",
                "{\"a\":1}{",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "\u0000",
                "{'a':1}",
                "// x\n{}"
            })
    void what_is_not_json_is_refused_without_an_echo(String text) {
        assertThatThrownBy(() -> Json.readObject(text.getBytes(UTF_8)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageMatching("The body is not valid JSON( \\(line \\d+, column \\d+\\))?\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"x\"", "null", "true", "", "  "})
    void what_is_no_object_is_refused(String text) {
        assertThatThrownBy(() -> Json.readObject(text.getBytes(UTF_8)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("The body must be one JSON object.");
    }

    @Test
    void depth_and_bytes_that_are_no_utf_8_are_refused() {
        assertThatThrownBy(() -> Json.readObject("{\"a\":".repeat(100_000).getBytes(UTF_8)))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> Json.readObject(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void answers_show_nulls_and_instants_as_text() {
        var row = new AuditRowJson(
                new UUID(0, 1),
                null,
                Instant.parse("2026-11-24T08:00:00.123456Z"),
                "operator",
                "workspace.opened",
                "workspace:x",
                new UUID(0, 2),
                Map.of(),
                false);
        assertThat(new String(Json.write(row), UTF_8))
                .isEqualTo("{\"id\":\"00000000-0000-0000-0000-000000000001\",\"sequence\":null,"
                        + "\"at\":\"2026-11-24T08:00:00.123456Z\",\"actor\":\"operator\","
                        + "\"action\":\"workspace.opened\",\"target\":\"workspace:x\","
                        + "\"requestId\":\"00000000-0000-0000-0000-000000000002\",\"details\":{},\"erased\":false}");
    }
}
