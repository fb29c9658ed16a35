package io.musterbook.web.wiring;

import io.musterbook.web.settings.DatabaseSettings;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * H2 with its defaults loses acknowledged commits when the process is killed, and with {@code AUTO_SERVER} it opens a
 * port. Neither is let through.
 */
final class H2Durability {
    private H2Durability() {}

    /** @throws StartRefused if the database is H2 and not durable, or does not answer at all */
    static void check(DataSource dataSource, DatabaseSettings settings) {
        if (settings.url().toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE")) {
            throw new StartRefused(
                    "musterbook.db.url has AUTO_SERVER=TRUE, which opens the database to the network. Remove it; for"
                            + " more than one node use PostgreSQL.");
        }
        try (var connection = dataSource.getConnection()) {
            if (settings.isPostgres()) {
                return;
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select setting_value from information_schema.settings where setting_name ="
                                    + " 'WRITE_DELAY'")) {
                if (!row.next() || row.getInt(1) != 0) {
                    throw new StartRefused("H2 would lose acknowledged writes when the process is killed. Add"
                            + " ;WRITE_DELAY=0 to musterbook.db.url, or leave the setting out.");
                }
            }
        } catch (SQLException e) {
            throw new StartRefused("The database " + settings.shownUrl() + " does not answer: " + cause(e)
                    + " Check musterbook.db.url, musterbook.db.user and musterbook.db.password, and that no other"
                    + " server uses the same data folder.");
        }
    }

    private static String cause(Throwable thrown) {
        var deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var text = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
        return text.endsWith(".") ? text : text + ".";
    }
}
