package io.musterbook.web.settings;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the database is. Read before anything else of the application runs, by the server's connection pool.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param countStatements whether tests want SQL statements counted
 */
public record DatabaseSettings(String url, String user, String password, boolean countStatements) {
    /** What makes H2 keep every acknowledged commit and behave like PostgreSQL where it can. */
    static final String H2_OPTIONS =
            ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000"
                    + ";DB_CLOSE_ON_EXIT=FALSE";

    /** The settings of this process. */
    public static DatabaseSettings current() {
        var config = ConfigProvider.getConfig();
        return new DatabaseSettings(
                text(config, "musterbook.db.url", h2In(text(config, "musterbook.data", "./data"))),
                text(config, "musterbook.db.user", "musterbook"),
                text(config, "musterbook.db.password", ""),
                config.getOptionalValue("musterbook.db.count-statements", Boolean.class)
                        .orElse(false));
    }

    /** Whether it is PostgreSQL; otherwise it is H2. */
    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The URL without its options, which may hold a password. */
    public String shownUrl() {
        return url.split("[;?]", 2)[0];
    }

    private static String h2In(String folder) {
        return "jdbc:h2:file:" + Path.of(folder).toAbsolutePath().normalize().resolve("musterbook") + H2_OPTIONS;
    }

    private static String text(Config config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }
}
