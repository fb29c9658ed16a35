package io.musterbook.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/** A log record with all that is known of it: instant in UTC, level, logger, thread, message, stack trace. */
public class FullLogLine extends Formatter {
    @Override
    public String format(LogRecord record) {
        var text = new StringWriter(256);
        var out = new PrintWriter(text);
        out.printf(
                "%s %s %s [%d] %s%n",
                record.getInstant(),
                record.getLevel().getName(),
                record.getLoggerName(),
                record.getLongThreadID(),
                formatMessage(record));
        for (var thrown : thrown(record)) {
            thrown.printStackTrace(out);
        }
        out.flush();
        return text.toString();
    }

    /** The exception of a record, and those that parts of the server pass as parameters and that no message shows. */
    private static List<Throwable> thrown(LogRecord record) {
        var parameters = record.getParameters() == null ? new Object[0] : record.getParameters();
        return Stream.concat(Stream.ofNullable(record.getThrown()), Arrays.stream(parameters))
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .distinct()
                .toList();
    }
}
