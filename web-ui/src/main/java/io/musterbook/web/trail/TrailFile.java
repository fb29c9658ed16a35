package io.musterbook.web.trail;

import io.musterbook.web.api.answers.AuditRowJson;
import io.musterbook.web.api.json.Json;
import io.musterbook.workspace.AuditRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows into a file as they come, holding none. */
public final class TrailFile implements Consumer<AuditRow> {
    private static final int BUFFER = 16_384;

    /** What makes a spreadsheet take a cell for a formula, or end it early. */
    private static final String RUNS = "=+-@\t\r";

    private final TrailFormat format;
    private final OutputStream out;

    private TrailFile(TrailFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
    }

    /**
     * Writes a whole file; does not close the stream.
     *
     * @param rows is given where to send each row
     */
    public static void write(TrailFormat format, OutputStream body, Consumer<Consumer<AuditRow>> rows)
            throws IOException {
        var buffered = new BufferedOutputStream(body, BUFFER);
        var file = new TrailFile(format, buffered);
        try {
            if (format == TrailFormat.CSV) {
                file.line(List.of("sequence", "at", "actor", "action", "target", "requestId", "details", "erased"));
            }
            rows.accept(file);
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        buffered.flush();
    }

    @Override
    public void accept(AuditRow row) {
        try {
            switch (format) {
                case CSV -> line(cells(row));
                case JSONL -> {
                    out.write(Json.write(AuditRowJson.of(row)));
                    out.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(List<String> cells) throws IOException {
        var line = cells.stream().map(TrailFile::cell).collect(Collectors.joining(",", "", "\r\n"));
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(AuditRow row) {
        return List.of(
                text(row.sequence()),
                row.at().toString(),
                row.actor(),
                row.action(),
                row.target(),
                text(row.request()),
                details(row.details()),
                String.valueOf(row.erased()));
    }

    private static String details(Map<String, String> details) {
        return details.entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A cell that holds what it says: quoted where it must be, with an apostrophe before what would be run. */
    static String cell(String text) {
        var safe = !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
