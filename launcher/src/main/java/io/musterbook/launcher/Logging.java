package io.musterbook.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** The logging configuration of a server, written into its folder and handed to the log manager. */
final class Logging {
    /** Two megabytes in each of five files: what a start and some days of trouble need, and never a full disk. */
    private static final int BYTES_PER_FILE = 2_000_000;

    private static final int FILES = 5;

    private Logging() {}

    /**
     * Writes the configuration and makes it the one of this process.
     *
     * @param server the server's own folder
     * @param log the folder of the log files
     * @param demo whether a newcomer reads the console: then stack traces are only in the file
     */
    static void configure(Path server, Path log, boolean demo) throws IOException {
        var file = server.resolve("musterbook-logging.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties(log, demo).store(out, null);
        }
        System.setProperty("java.util.logging.config.file", file.toString());
    }

    /** The configuration as the log manager reads it. */
    static Properties properties(Path log, boolean demo) throws IOException {
        var properties = new Properties();
        try (InputStream in = Logging.class.getResourceAsStream("logging.properties")) {
            if (in == null) {
                throw new IOException("logging.properties is missing from the launcher");
            }
            properties.load(in);
        }
        var file = "java.util.logging.FileHandler";
        properties.setProperty("handlers", ConsoleLog.class.getName() + " " + file);
        properties.setProperty(
                ConsoleLog.class.getName() + ".formatter", (demo ? LogLine.class : FullLogLine.class).getName());
        properties.setProperty(file + ".formatter", FullLogLine.class.getName());
        properties.setProperty(file + ".encoding", "UTF-8");
        properties.setProperty(file + ".append", "true");
        properties.setProperty(file + ".limit", String.format(Locale.ROOT, "%d", BYTES_PER_FILE));
        properties.setProperty(file + ".count", String.format(Locale.ROOT, "%d", FILES));
        properties.setProperty(file + ".pattern", log.toString().replace("%", "%%") + "/musterbook.%g.log");
        return properties;
    }
}
