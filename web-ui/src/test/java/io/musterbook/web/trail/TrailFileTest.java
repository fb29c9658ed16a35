package io.musterbook.web.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.musterbook.workspace.AuditRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailFileTest {
    private static final AuditRow ROW = new AuditRow(
            new UUID(0, 1),
            7L,
            Instant.parse("2026-11-24T09:00:00.123456Z"),
            "operator",
            "invitation.created",
            "invitation:1",
            new UUID(0, 2),
            Map.of("email", "ada@acme.example", "displayName", "Ada \"the Countess\" Byron, first"),
            false);

    @Test
    void csv_is_rfc_4180_with_a_header() throws IOException {
        assertThat(written(TrailFormat.CSV))
                .isEqualTo("sequence,at,actor,action,target,requestId,details,erased\r\n"
                        + "7,2026-11-24T09:00:00.123456Z,operator,invitation.created,invitation:1,"
                        + "00000000-0000-0000-0000-000000000002,"
                        + "\"displayName: Ada \"\"the Countess\"\" Byron, first; email: ada@acme.example\",false\r\n");
    }

    @Test
    void json_lines_are_rows_as_the_api_has_them() throws IOException {
        assertThat(written(TrailFormat.JSONL))
                .startsWith("{\"id\":")
                .endsWith("\"erased\":false}\n")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void what_a_spreadsheet_would_run_gets_an_apostrophe(String formula) {
        assertThat(TrailFile.cell(formula).replace("\"", "")).isEqualTo("'" + formula);
    }

    @Test
    void a_reader_who_hangs_up_ends_it() {
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> TrailFile.write(TrailFormat.JSONL, closed, file -> {
                    for (int i = 0; i < 1_000; i++) {
                        file.accept(ROW);
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private static String written(TrailFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        TrailFile.write(format, out, file -> List.of(ROW).forEach(file));
        return out.toString(UTF_8);
    }
}
