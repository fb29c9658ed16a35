package io.musterbook.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** A log record as one line: local time, level, the last part of the logger's name, message, deepest cause. */
public class LogLine extends Formatter {
    /** Some parts of the server print whole certificates. */
    private static final int LONGEST = 300;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord record) {
        var line = new StringBuilder(160)
                .append(TIME.format(record.getInstant()))
                .append(' ')
                .append(level(record.getLevel()))
                .append(' ')
                .append(shortName(record.getLoggerName()))
                .append(": ")
                .append(message(record));
        var thrown = record.getThrown();
        if (thrown != null) {
            line.append(" (").append(Causes.describe(thrown)).append(')');
        }
        return line.append(System.lineSeparator()).toString();
    }

    private String message(LogRecord record) {
        var line = String.join(
                " | ", String.valueOf(formatMessage(record)).strip().lines().toList());
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    private static String level(Level level) {
        var value = level.intValue();
        if (value >= Level.SEVERE.intValue()) {
            return "ERROR";
        }
        if (value >= Level.WARNING.intValue()) {
            return "WARN ";
        }
        return value >= Level.INFO.intValue() ? "INFO " : "DEBUG";
    }

    private static String shortName(String logger) {
        if (logger == null || logger.isEmpty()) {
            return "server";
        }
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
