package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogTest {
    @Test
    void a_record_is_one_line_with_its_deepest_cause() {
        var record = record(Level.WARNING, "io.musterbook.web.Mail", "Mail waits\nfor the server");
        record.setThrown(new IllegalStateException("x", new IOException("connection refused")));

        assertThat(new LogLine().format(record))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Mail: Mail waits \\| for the server"
                        + " \\(IOException: connection refused\\)\\R");
    }

    @Test
    void a_very_long_message_is_cut() {
        assertThat(new LogLine().format(record(Level.SEVERE, "ssl", "a".repeat(10_000))))
                .hasSizeLessThan(400);
    }

    @Test
    void the_file_has_the_stack_traces_also_of_exceptions_among_the_parameters() {
        var record = record(Level.WARNING, "jdbc", "error.creating.jdbc.pool");
        record.setParameters(new Object[] {"pool", new IOException("adapter is missing")});

        assertThat(new FullLogLine().format(record))
                .contains("WARNING jdbc")
                .contains("java.io.IOException: adapter is missing")
                .contains("\tat io.musterbook.launcher.LogTest");
    }

    @Test
    void a_newcomer_reads_lines_and_an_operator_reads_stack_traces() throws IOException {
        var handler = ConsoleLog.class.getName();

        assertThat(Logging.properties(Path.of("/data/log"), true))
                .containsEntry(handler + ".formatter", LogLine.class.getName())
                .containsEntry("java.util.logging.FileHandler.pattern", "/data/log/musterbook.%g.log");
        assertThat(Logging.properties(Path.of("/data/log"), false))
                .containsEntry(handler + ".formatter", FullLogLine.class.getName());
    }

    private static LogRecord record(Level level, String logger, String message) {
        var record = new LogRecord(level, message);
        record.setLoggerName(logger);
        return record;
    }
}
