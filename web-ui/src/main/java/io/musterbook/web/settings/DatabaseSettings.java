package io.musterbook.web.settings;

/**
 * Where the database is. Read before anything else of the application runs, by the server's connection pool.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param countStatements whether tests want SQL statements counted
 */
public record DatabaseSettings(String url, String user, String password, boolean countStatements) {
    /**
     * The settings of this process.
     *
     * @throws SettingsRefused if any setting is wrong, whichever it is
     */
    public static DatabaseSettings current() {
        var settings = Settings.current();
        return new DatabaseSettings(
                settings.get(Catalogue.DB_URL).orElseThrow(),
                settings.get(Catalogue.DB_USER).orElseThrow(),
                settings.get(Catalogue.DB_PASSWORD).orElse(""),
                settings.get(Catalogue.DB_COUNT_STATEMENTS)
                        .filter("true"::equals)
                        .isPresent());
    }

    /** Whether it is PostgreSQL; otherwise it is H2. */
    public boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The URL without its options, which may hold a password. */
    public String shownUrl() {
        return url.split("[;?]", 2)[0];
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + shownUrl() + ", password masked]";
    }
}
