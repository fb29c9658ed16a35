package io.musterbook.web.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What must hold between settings, each of which is right by itself. */
final class Rules {
    private static final String MAKE_KEY = "make one with: openssl rand -base64 32";

    private final Settings settings;
    private final boolean demo;
    private final List<String> faults = new ArrayList<>();

    private Rules(Settings settings) {
        this.settings = settings;
        this.demo = settings.isDemo();
    }

    static List<String> faults(Settings settings) {
        var rules = new Rules(settings);
        rules.publicAddress();
        rules.secretKey();
        rules.database();
        rules.keys();
        rules.mail();
        rules.sessions();
        return List.copyOf(rules.faults);
    }

    private void publicAddress() {
        var address = settings.defaults().publicAddress();
        if (address.isEmpty()) {
            missing(
                    Catalogue.PUBLIC_URL,
                    "Say how people reach Musterbook, for example https://musterbook.example.com.");
        } else if (demo && !Forms.isLoopback(address.get().getHost())) {
            faults.add(name(Catalogue.PUBLIC_URL) + " = " + address.get()
                    + " can be reached by others, and a demo must not be." + " Use http://127.0.0.1:<port>, or set "
                    + Catalogue.DEMO + " to false.");
        } else if (!demo && !"https".equals(address.get().getScheme())) {
            faults.add(name(Catalogue.PUBLIC_URL) + " = " + address.get()
                    + " is not encrypted. Outside demo it must begin with" + " https://.");
        }
    }

    private void secretKey() {
        boolean key = isGiven(Catalogue.SECRET_KEY);
        boolean file = isGiven(Catalogue.SECRET_KEY_FILE);
        if (key && file) {
            faults.add(name(Catalogue.SECRET_KEY) + " and " + name(Catalogue.SECRET_KEY_FILE)
                    + " are both given. Keep one of them.");
        } else if (!key && !file && !demo) {
            missing(Catalogue.SECRET_KEY, "Give it, or " + Catalogue.SECRET_KEY_FILE + "; " + MAKE_KEY + ".");
        }
    }

    private void database() {
        var url = settings.get(Catalogue.DB_URL).orElse("");
        if (H2Url.isInMemory(url) && !demo) {
            faults.add(
                    name(Catalogue.DB_URL) + " is a database in memory, which forgets everything when the server stops."
                            + " Use PostgreSQL or an H2 file.");
        }
    }

    private void keys() {
        var operator = settings.get(Catalogue.OPERATOR_KEY);
        if (operator.isPresent() && operator.equals(settings.get(Catalogue.METRICS_KEY))) {
            faults.add(name(Catalogue.METRICS_KEY) + " is the same as " + name(Catalogue.OPERATOR_KEY)
                    + ". Use two keys: whoever reads metrics must not rule.");
        }
    }

    private void mail() {
        boolean user = isGiven(Catalogue.MAIL_USER);
        if (user != isGiven(Catalogue.MAIL_PASSWORD)) {
            faults.add(Catalogue.MAIL_USER + " and " + Catalogue.MAIL_PASSWORD + " go together. Give both or neither.");
        }
        var host = settings.get(Catalogue.MAIL_HOST);
        if (host.isEmpty()) {
            if (user) {
                missing(Catalogue.MAIL_HOST, "Name the SMTP server that " + name(Catalogue.MAIL_USER) + " belongs to.");
            }
            return;
        }
        if (settings.get(Catalogue.MAIL_FROM).isEmpty()) {
            missing(Catalogue.MAIL_FROM, "Say who mail comes from, for example musterbook@example.com.");
        }
        boolean off =
                settings.get(Catalogue.MAIL_STARTTLS).filter("off"::equals).isPresent();
        if (user && off && !Forms.isLoopback(host.get().toLowerCase(Locale.ROOT))) {
            faults.add(name(Catalogue.MAIL_STARTTLS) + " = off would send the mail password readable over the network."
                    + " Use required.");
        }
    }

    private void sessions() {
        if (number(Catalogue.SESSION_IDLE_MINUTES) > 60 * number(Catalogue.SESSION_MAX_HOURS)) {
            faults.add(name(Catalogue.SESSION_IDLE_MINUTES) + " is longer than " + name(Catalogue.SESSION_MAX_HOURS)
                    + ". Use less idle time or longer sessions.");
        }
    }

    private boolean isGiven(String key) {
        return settings.given(key).isPresent();
    }

    private long number(String key) {
        return settings.get(key).map(Long::parseLong).orElse(0L);
    }

    /** The name under which the person knows the setting. */
    private String name(String key) {
        return settings.given(key).map(Settings.Given::name).orElse(key);
    }

    private void missing(String key, String remedy) {
        var variable = Catalogue.find(key).map(Setting::variable).map(name -> " (" + name + ")");
        faults.add(key + variable.orElse("") + " is missing. " + remedy);
    }
}
