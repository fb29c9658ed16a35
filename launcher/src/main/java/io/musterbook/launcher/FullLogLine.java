package io.musterbook.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

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
        var thrown = record.getThrown();
        if (thrown != null) {
            thrown.printStackTrace(out);
        }
        out.flush();
        return text.toString();
    }
}
