package io.musterbook.web.settings;

import io.musterbook.web.settings.SettingType.Choice;
import io.musterbook.web.settings.SettingType.Flag;
import io.musterbook.web.settings.SettingType.Text;
import io.musterbook.web.settings.SettingType.WholeNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every setting there is. What is not here is refused at the start, and {@code docs/operations.md} shows exactly this
 * list (a test holds the two equal).
 */
public final class Catalogue {
    static final String PORT = "musterbook.port";
    static final String BIND = "musterbook.bind";
    static final String DATA = "musterbook.data";
    static final String DEMO = "musterbook.demo";
    static final String PUBLIC_URL = "musterbook.public-url";
    static final String DB_URL = "musterbook.db.url";
    static final String DB_USER = "musterbook.db.user";
    static final String DB_PASSWORD = "musterbook.db.password";
    static final String DB_COUNT_STATEMENTS = "musterbook.db.count-statements";
    static final String SECRET_KEY = "musterbook.secret-key";
    static final String SECRET_KEY_FILE = "musterbook.secret-key-file";
    static final String OPERATOR_KEY = "musterbook.operator-key";
    static final String METRICS_KEY = "musterbook.metrics-key";
    static final String MAIL_HOST = "musterbook.mail.host";
    static final String MAIL_USER = "musterbook.mail.user";
    static final String MAIL_PASSWORD = "musterbook.mail.password";
    static final String MAIL_STARTTLS = "musterbook.mail.starttls";
    static final String MAIL_FROM = "musterbook.mail.from";
    static final String SESSION_MAX_HOURS = "musterbook.session.max-hours";
    static final String SESSION_IDLE_MINUTES = "musterbook.session.idle-minutes";

    private static final String NONE = "none";

    private static final List<Setting> START = List.of(
            fixed(PORT, new WholeNumber(1, 65_535, ""), "8080", "The TCP port that the server listens on.", "launcher"),
            derived(
                    BIND,
                    new Text("IP address or `localhost`", Forms::listenAddress),
                    "`127.0.0.1` in demo, else `0.0.0.0`",
                    "The address that the server listens on.",
                    "launcher"),
            fixed(
                    DATA,
                    new Text("folder", Forms::folder),
                    "./data",
                    "Where the embedded database, the demo's keys and the server's working files lie."
                            + " A relative path counts from the working directory.",
                    "launcher, database"),
            fixed(
                    "musterbook.jvm",
                    new Choice(List.of("quick-start", "production")),
                    "quick-start",
                    "Which JVM flags are used: `quick-start` is ready sooner, `production` is faster in the long run."
                            + " `bin/musterbook` starts with `production` unless told otherwise.",
                    "launcher"),
            fixed(
                    DEMO,
                    new Flag(),
                    "false",
                    "First data, a mailbox page and generated keys, for trying things out on one machine."
                            + " `mvn -Pstart` sets it to `true` unless told otherwise.",
                    "everything"),
            derived(
                    PUBLIC_URL,
                    new Text("`https://host` or `https://host:port`", Forms::publicUrl),
                    "`http://127.0.0.1:<port>` in demo, else " + NONE + ": required",
                    "How people and directories reach Musterbook. The SCIM base URL and the links in mails are built"
                            + " from it, never from a request. `https` outside demo; in demo a loopback host.",
                    "directory sync, invitations, single sign-on, pages"));

    private static final List<Setting> DATABASE = List.of(
            derived(
                    DB_URL,
                    new Text("JDBC URL", Forms::jdbcUrl),
                    "an H2 file in `musterbook.data`",
                    "The database. `jdbc:postgresql://...` for production, `jdbc:h2:...` for one node.",
                    "database"),
            fixed(DB_USER, new Text("text", Forms::anything), "musterbook", "The database user.", "database"),
            secret(DB_PASSWORD, new Text("text", Forms::anything), "The database user's password.", "database"),
            fixed(
                    DB_COUNT_STATEMENTS,
                    new Flag(),
                    "false",
                    "Counts SQL statements, for tests and measurements only.",
                    "database"));

    private static final List<Setting> KEYS = List.of(
            secret(
                    SECRET_KEY,
                    new Text("base64 of 32 bytes", Forms::secretKey),
                    "The installation's secret, from which mail links and seals are derived, and the keys of single sign-on are sealed."
                            + " This or `musterbook.secret-key-file` is required outside demo.",
                    "start, invitations, single sign-on"),
            derived(
                    SECRET_KEY_FILE,
                    new Text("file", Forms::file),
                    NONE,
                    "A file that holds the secret key, instead of `musterbook.secret-key`.",
                    "start"),
            secret(
                    OPERATOR_KEY,
                    new Text("32 characters or more", Forms::bearerKey),
                    "Opens the operator API. Unset, the API is off; in demo one is made and kept in `<data>/operator.key`.",
                    "operator API"),
            secret(
                    METRICS_KEY,
                    new Text("32 characters or more", Forms::bearerKey),
                    "Opens `/metrics` and the details of `/health`. Unset, both stay closed.",
                    "health, metrics"),
            derived(
                    "musterbook.trusted-proxies",
                    new Text("IP addresses or networks, separated by commas", Forms::networks),
                    NONE,
                    "Whose forwarding headers are believed, for example `10.0.0.5,10.1.0.0/16`.",
                    "pages, directory sync"));

    private static final List<Setting> MAIL = List.of(
            derived(
                    MAIL_HOST,
                    new Text("host name or IP address", Forms::host),
                    NONE,
                    "The SMTP server. Unset, mail goes to the demo's mailbox page, and outside demo it waits.",
                    "invitations"),
            fixed(
                    "musterbook.mail.port",
                    new WholeNumber(1, 65_535, ""),
                    "587",
                    "The SMTP server's port.",
                    "invitations"),
            derived(
                    MAIL_USER,
                    new Text("text", Forms::anything),
                    NONE,
                    "The SMTP user, if the server wants one.",
                    "invitations"),
            secret(MAIL_PASSWORD, new Text("text", Forms::anything), "The SMTP user's password.", "invitations"),
            fixed(
                    MAIL_STARTTLS,
                    new Choice(List.of("required", "opportunistic", "off")),
                    "required",
                    "Whether mail is encrypted on its way to the SMTP server: always, if the server can, or never.",
                    "invitations"),
            derived(
                    MAIL_FROM,
                    new Text("e-mail address", Forms::mailAddress),
                    "`musterbook@<host>`, the host being that of `musterbook.public-url`",
                    "The sender of every mail.",
                    "invitations"),
            fixed(
                    "musterbook.mail.per-minute",
                    new WholeNumber(0, 100_000, "mails"),
                    "60",
                    "How many mails leave per minute, all nodes together; 0 is without limit.",
                    "invitations"),
            fixed(
                    "musterbook.mail.unverified-per-day",
                    new WholeNumber(0, 1_000_000, "mails"),
                    "500",
                    "How many invitations a workspace sends in a day (UTC) to addresses outside the domains it verified.",
                    "invitations"));

    private static final List<Setting> LIMITS = List.of(
            fixed(
                    "musterbook.scim.requests-per-second",
                    new WholeNumber(0, 100_000, "requests"),
                    "100",
                    "SCIM requests per second and token, with bursts of four times that; 0 is without limit.",
                    "directory sync"),
            fixed(
                    "musterbook.scim.page-size",
                    new WholeNumber(1, 1_000, "resources"),
                    "100",
                    "Resources on a page of a SCIM query that asks for no count.",
                    "directory sync"),
            fixed(
                    "musterbook.scim.max-page-size",
                    new WholeNumber(1, 1_000, "resources"),
                    "200",
                    "Resources on a page of a SCIM query at most; who asks for more gets this many.",
                    "directory sync"),
            fixed(
                    SESSION_MAX_HOURS,
                    new WholeNumber(1, 720, "hours"),
                    "12",
                    "After this time everybody signs in again.",
                    "sign-in"),
            fixed(
                    SESSION_IDLE_MINUTES,
                    new WholeNumber(5, 43_200, "minutes"),
                    "120",
                    "After this time without a request a person signs in again.",
                    "sign-in"),
            derived(
                    "musterbook.dns.server",
                    new Text("host name or IP address, `:port` if not 53", Forms::nameServer),
                    "the machine's name servers",
                    "Which name server is asked for the TXT records that prove domains.",
                    "domains"),
            fixed(
                    "musterbook.audit.keep-days",
                    new Text("0, or whole number of days, 400 to 36500", Forms::auditDays),
                    "0",
                    "How long rows of the audit trail are kept, at least 400 days; 0 is for ever. What is left can still be"
                            + " verified.",
                    "audit trail"),
            fixed(
                    "musterbook.directory.request-log-days",
                    new WholeNumber(1, 3_650, "days"),
                    "30",
                    "How long the log of a directory's requests is kept.",
                    "directory sync"));

    private static final List<Setting> ALL = List.of(START, DATABASE, KEYS, MAIL, LIMITS).stream()
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Setting> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));

    private Catalogue() {}

    /** All settings, in the order in which they are documented. */
    public static List<Setting> all() {
        return ALL;
    }

    /** The setting of a key. */
    public static Optional<Setting> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static Setting fixed(String key, SettingType type, String value, String meaning, String reader) {
        return new Setting(key, type, value, "`" + value + "`", meaning, false, reader);
    }

    private static Setting derived(String key, SettingType type, String inWords, String meaning, String reader) {
        return new Setting(key, type, null, inWords, meaning, false, reader);
    }

    private static Setting secret(String key, SettingType type, String meaning, String reader) {
        return new Setting(key, type, null, NONE, meaning, true, reader);
    }
}
