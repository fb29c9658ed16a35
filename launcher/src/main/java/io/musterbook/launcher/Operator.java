package io.musterbook.launcher;

/** How the person who starts the server spells a setting. It decides the remedy in a message. */
public enum Operator {
    /** Started by {@code mvn -Pstart}. */
    MAVEN {
        @Override
        public String spell(String name, String value) {
            return "-D" + name + "=" + value;
        }

        @Override
        public String command() {
            return "mvn -Pstart";
        }
    },

    /** Started by {@code bin/musterbook}, in a container or a unit file. */
    SCRIPT {
        @Override
        public String spell(String name, String value) {
            return SettingValues.environmentName(name) + "=" + value;
        }

        @Override
        public String command() {
            return "bin/musterbook";
        }
    };

    /** A setting as this person gives it, for example {@code -Dmusterbook.port=8081}. */
    public abstract String spell(String name, String value);

    /** The start command. */
    public abstract String command();
}
