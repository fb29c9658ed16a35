package io.musterbook.system;

import java.util.Map;

/** The environment of the processes that tests start. */
final class Environment {
    private Environment() {}

    /** Forgets the settings of whoever runs the tests, so that a server has only those that a test gives it. */
    static void forget(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("MUSTERBOOK_") || name.equals("JAVA_OPTS"));
    }
}
