package io.musterbook.launcher;

import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * What a person at the console sees of the log: one line for each warning and error of any part of the server, and for
 * what Musterbook itself says at level INFO. Remembers the first error, which is why a start failed.
 *
 * <p>Named in the logging configuration, so the log manager makes it; hence the public constructor and the state that
 * all instances share. Writes to the process's own error stream, which the server replaces later.
 */
public final class ConsoleLog extends Handler {
    private static final PrintStream CONSOLE = System.err;
    private static final AtomicReference<LogRecord> FIRST_ERROR = new AtomicReference<>();
    private static volatile boolean silent;

    /** For the log manager. */
    public ConsoleLog() {
        setFormatter(new LogLine());
    }

    /** The first record of level SEVERE that carries an exception. */
    static Optional<LogRecord> firstError() {
        return Optional.ofNullable(FIRST_ERROR.get());
    }

    /** From now on nothing is printed, so that what is printed next stays the last line. */
    static void silence() {
        silent = true;
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.SEVERE.intValue() && record.getThrown() != null) {
            FIRST_ERROR.compareAndSet(null, record);
        }
        if (silent || !shown(record)) {
            return;
        }
        try {
            CONSOLE.print(getFormatter().format(record));
        } catch (RuntimeException e) {
            reportError("a record could not be formatted", e, ErrorManager.FORMAT_FAILURE);
        }
    }

    @Override
    public void flush() {
        CONSOLE.flush();
    }

    @Override
    public void close() {
        flush();
    }

    private static boolean shown(LogRecord record) {
        var level = record.getLevel().intValue();
        var logger = record.getLoggerName();
        return level >= Level.WARNING.intValue()
                || (level >= Level.INFO.intValue() && logger != null && logger.startsWith("io.musterbook"));
    }
}
