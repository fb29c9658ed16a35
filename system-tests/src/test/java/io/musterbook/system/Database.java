package io.musterbook.system;

import java.util.Map;

/** The databases that the same WAR runs on. */
enum Database {
    /** A file in the server's data folder. */
    H2 {
        @Override
        Map<String, String> settings() {
            return Map.of();
        }
    },
    /** A real server, started for the tests. */
    POSTGRESQL {
        @Override
        Map<String, String> settings() {
            return Map.of("MUSTERBOOK_DB_URL", Postgres.newDatabase(), "MUSTERBOOK_DB_USER", Postgres.USER);
        }
    };

    /** The settings of a server with an empty database of this kind. */
    abstract Map<String, String> settings();
}
