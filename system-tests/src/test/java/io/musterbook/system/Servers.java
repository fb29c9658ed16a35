package io.musterbook.system;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** One server per database for the whole run. Every test opens workspaces of its own on it. */
final class Servers {
    private static final Map<Database, RunningServer> RUNNING = new EnumMap<>(Database.class);

    private Servers() {}

    /** The server on this database; started when the first test needs it. */
    static synchronized RunningServer on(Database database) {
        return RUNNING.computeIfAbsent(database, Servers::start);
    }

    private static RunningServer start(Database database) {
        var settings = new LinkedHashMap<>(database.settings());
        settings.put("MUSTERBOOK_DB_COUNT_STATEMENTS", "true");
        return RunningServer.start(database.name().toLowerCase(java.util.Locale.ROOT), settings);
    }
}
