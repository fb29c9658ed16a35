package io.musterbook.launcher;

import java.util.ArrayList;
import java.util.List;

/** The last lines of a start: where the server is, how to sign in, how to stop it. */
final class Welcome {
    private Welcome() {}

    /** The lines for these settings and what the application left in its data folder. */
    static List<String> lines(Settings settings, DataFolder data) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("Musterbook is ready: " + settings.address() + "/");
        lines.add("");
        if (settings.demo()) {
            lines.add(row("Sign in", "owner@acme.example"));
            data.read("owner.password").ifPresent(password -> lines.add(row("Password", password)));
            data.read("operator.key").ifPresent(key -> lines.add(row("Operator key", key)));
            lines.add(row("Mailbox", settings.address() + "/demo/mailbox"));
        }
        lines.add(row("Data folder", data.path().toString()));
        lines.add(row("Log", data.logFolder().toString()));
        lines.add("");
        lines.add("Stop with Ctrl-C.");
        return List.copyOf(lines);
    }

    private static String row(String name, String value) {
        return "  " + name + " ".repeat(14 - name.length()) + value;
    }
}
