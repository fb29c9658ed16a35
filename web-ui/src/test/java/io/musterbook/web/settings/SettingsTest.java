package io.musterbook.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Map<String, String> DEMO = Map.of("musterbook.demo", "true");
    private static final Map<String, String> PRODUCTION = Map.of(
            "musterbook.public-url", "https://musterbook.example.com",
            "musterbook.secret-key", KEY,
            "musterbook.db.url", "jdbc:postgresql://db:5432/musterbook");

    @Test
    void a_demo_needs_nothing_else() {
        var settings = Settings.check(DEMO, Map.of());
        assertThat(settings.isDemo()).isTrue();
        assertThat(settings.get("musterbook.public-url")).hasValue("http://127.0.0.1:8080");
        assertThat(settings.get("musterbook.bind")).hasValue("127.0.0.1");
        assertThat(settings.get("musterbook.operator-key")).isEmpty();
    }

    @Test
    void production_needs_an_address_and_a_secret_key() {
        assertThatThrownBy(() -> Settings.check(Map.of(), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining("2 settings are wrong")
                .hasMessageContaining("musterbook.public-url (MUSTERBOOK_PUBLIC_URL) is missing")
                .hasMessageContaining("musterbook.secret-key (MUSTERBOOK_SECRET_KEY) is missing");
        assertThat(Settings.check(PRODUCTION, Map.of()).get("musterbook.bind")).hasValue("0.0.0.0");
    }

    @Test
    void the_environment_says_the_same_in_capitals_and_properties_win() {
        var environment = Map.of("MUSTERBOOK_DEMO", "true", "MUSTERBOOK_PORT", "9000", "HOME", "/root");
        assertThat(Settings.check(Map.of(), environment).get("musterbook.public-url"))
                .hasValue("http://127.0.0.1:9000");
        assertThat(Settings.check(Map.of("musterbook.port", "9001"), environment)
                        .get("musterbook.port"))
                .hasValue("9001");
        assertThat(Settings.check(PRODUCTION, Map.of("MUSTERBOOK_MAIL_PER_MINUTE", "0"))
                        .get("musterbook.mail.per-minute"))
                .hasValue("0");
    }

    @ParameterizedTest
    @CsvSource({
        "musterbook.prot, musterbook.port",
        "musterbook.publicUrl, musterbook.public-url",
        "musterbook.public.url, musterbook.public-url",
        "musterbook.per-minute, musterbook.mail.per-minute",
        "musterbook.smtp.host, musterbook.mail.host",
        "musterbook.database.url, musterbook.db.url",
    })
    void an_unknown_name_is_refused_with_the_nearest_known_one(String wrong, String right) {
        assertThatThrownBy(() -> Settings.check(with(DEMO, wrong, "1"), Map.of()))
                .isInstanceOf(SettingsRefused.class)
                .hasMessageContaining(wrong + " is no setting. Did you mean " + right + "?");
    }

    @Test
    void an_unknown_variable_is_refused_as_it_was_written() {
        assertThatThrownBy(() -> Settings.check(DEMO, Map.of("MUSTERBOOK_DB_ULR", "x")))
                .hasMessageContaining("MUSTERBOOK_DB_ULR is no setting. Did you mean MUSTERBOOK_DB_URL?");
        assertThatThrownBy(() -> Settings.check(DEMO, Map.of("Musterbook_Port", "1")))
                .hasMessageContaining("Musterbook_Port is no setting. Did you mean MUSTERBOOK_PORT?");
        assertThatThrownBy(() -> Settings.check(DEMO, Map.of("MUSTERBOOK_QQQQQQQQQQQ", "1")))
                .hasMessageContaining("MUSTERBOOK_QQQQQQQQQQQ is no setting.")
                .hasMessageNotContaining("Did you mean");
    }

    @Test
    void every_fault_is_told_at_once() {
        var wrong = Map.of("musterbook.port", "0", "musterbook.demo", "yes", "musterbook.jvm", "fast");
        assertThatThrownBy(() -> Settings.check(wrong, Map.of("MUSTERBOOK_X", "1")))
                .hasMessageContaining("4 settings are wrong")
                .hasMessageContaining("musterbook.port = \"0\" is wrong. Use a whole number, 1 to 65535.")
                .hasMessageContaining("musterbook.demo = \"yes\" is wrong. Use true or false")
                .hasMessageContaining("musterbook.jvm = \"fast\" is wrong. Use one of quick-start, production.");
    }

    @Test
    void a_secret_is_never_shown() {
        var wrong = with(DEMO, "musterbook.operator-key", "hunter2", "musterbook.secret-key", "hunter3");
        assertThatThrownBy(() -> Settings.check(wrong, Map.of("MUSTERBOOK_DB_URL", "jdbc:oracle:x?password=hunter4")))
                .hasMessageContaining("3 settings are wrong")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void a_demo_is_not_for_others_and_everything_else_is_encrypted() {
        assertThatThrownBy(
                        () -> Settings.check(with(DEMO, "musterbook.public-url", "https://demo.example.com"), Map.of()))
                .hasMessageContaining("can be reached by others");
        assertThatThrownBy(() -> Settings.check(
                        with(PRODUCTION, "musterbook.public-url", "http://musterbook.example.com"), Map.of()))
                .hasMessageContaining("must begin with https://");
        for (var host : new String[] {"localhost:8080", "127.0.0.9", "[::1]:8080", "LOCALHOST"}) {
            assertThat(Settings.check(with(DEMO, "musterbook.public-url", "http://" + host), Map.of())
                            .get("musterbook.public-url"))
                    .hasValue("http://" + host);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/",
                "https://a.example/x",
                "https://a.example?x",
                "https://u@a.example",
                "a.example",
                "ftp://a.example",
                "https://",
                "https://a.example:99999",
                " https://a.example",
            })
    void a_public_address_is_bare(String wrong) {
        assertThatThrownBy(() -> Settings.check(with(PRODUCTION, "musterbook.public-url", wrong), Map.of()))
                .hasMessageContaining("musterbook.public-url = \"")
                .hasMessageContaining("nothing after them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:h2:file:/x/y;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH | WRITE_DELAY=0",
                "jdbc:h2:file:/x/y;WRITE_DELAY=0 | MODE=PostgreSQL",
                "jdbc:h2:tcp://h/x | file of this machine",
                "jdbc:h2:file:/x;AUTO_SERVER=TRUE | AUTO_SERVER",
                "jdbc:mysql://h/x | jdbc:postgresql://",
                "jdbc:postgresql: | jdbc:postgresql://",
            })
    void a_database_that_would_lose_or_misread_is_refused(String url, String remedy) {
        assertThatThrownBy(() -> Settings.check(with(DEMO, "musterbook.db.url", url), Map.of()))
                .hasMessageContaining("musterbook.db.url")
                .hasMessageContaining(remedy);
    }

    @Test
    void the_default_database_passes_its_own_check_and_memory_is_only_for_a_demo() {
        var url = Settings.check(with(DEMO, "musterbook.data", "/var/lib/m"), Map.of())
                .get("musterbook.db.url")
                .orElseThrow();
        assertThat(url).startsWith("jdbc:h2:file:/var/lib/m/musterbook;WRITE_DELAY=0;MODE=PostgreSQL;");
        assertThat(Settings.check(with(DEMO, "musterbook.db.url", url), Map.of())
                        .isDemo())
                .isTrue();

        var memory = "jdbc:h2:mem:x;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        assertThat(Settings.check(with(DEMO, "musterbook.db.url", memory), Map.of())
                        .isDemo())
                .isTrue();
        assertThatThrownBy(() -> Settings.check(with(PRODUCTION, "musterbook.db.url", memory), Map.of()))
                .hasMessageContaining("forgets everything");
    }

    @Test
    void two_secret_keys_or_one_key_for_two_doors_are_refused() {
        assertThatThrownBy(() -> Settings.check(with(PRODUCTION, "musterbook.secret-key-file", "/run/key"), Map.of()))
                .hasMessageContaining("both given");
        var same = "0123456789012345678901234567890123456789";
        assertThatThrownBy(() -> Settings.check(
                        with(PRODUCTION, "musterbook.operator-key", same, "musterbook.metrics-key", same), Map.of()))
                .hasMessageContaining("Use two keys")
                .hasMessageNotContaining(same);
    }

    @Test
    void mail_settings_belong_together() {
        assertThat(Settings.check(PRODUCTION, Map.of()).get("musterbook.mail.from"))
                .hasValue("musterbook@musterbook.example.com");
        assertThat(Settings.check(DEMO, Map.of()).get("musterbook.mail.from"))
                .hasValue("musterbook@localhost.localdomain");
        var numbered = with(
                PRODUCTION, "musterbook.public-url", "https://192.0.2.7", "musterbook.mail.host", "smtp.example.com");
        assertThatThrownBy(() -> Settings.check(numbered, Map.of()))
                .hasMessageContaining("musterbook.mail.from (MUSTERBOOK_MAIL_FROM) is missing");
        assertThatThrownBy(() -> Settings.check(with(PRODUCTION, "musterbook.mail.user", "u"), Map.of()))
                .hasMessageContaining("go together")
                .hasMessageContaining("musterbook.mail.host (MUSTERBOOK_MAIL_HOST) is missing");
        var clear = with(
                with(PRODUCTION, "musterbook.mail.host", "smtp.example.com", "musterbook.mail.from", "a@b.example"),
                "musterbook.mail.user",
                "u",
                "musterbook.mail.password",
                "p");
        assertThat(Settings.check(clear, Map.of()).get("musterbook.mail.port")).hasValue("587");
        assertThatThrownBy(() -> Settings.check(with(clear, "musterbook.mail.starttls", "off"), Map.of()))
                .hasMessageContaining("readable over the network");
    }

    @Test
    void an_idle_time_longer_than_the_session_is_refused() {
        assertThatThrownBy(() -> Settings.check(with(DEMO, "musterbook.session.max-hours", "1"), Map.of()))
                .hasMessageContaining("musterbook.session.idle-minutes is longer than musterbook.session.max-hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "10.0.0.0/8,fd00::/8", "::1 , 127.0.0.1"})
    void proxies_are_addresses_and_networks(String right) {
        assertThat(Settings.check(with(DEMO, "musterbook.trusted-proxies", right), Map.of())
                        .get("musterbook.trusted-proxies"))
                .hasValue(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.0/33", "fd00::/129", "10.0.0", "10.0.0.256", "*", "10.0.0.1,"})
    void a_proxy_that_is_no_address_is_refused(String wrong) {
        assertThatThrownBy(() -> Settings.check(with(DEMO, "musterbook.trusted-proxies", wrong), Map.of()))
                .hasMessageContaining("musterbook.trusted-proxies");
    }

    @Test
    void an_empty_value_counts_as_none_unless_it_would_hide_a_default() {
        assertThat(Settings.check(DEMO, Map.of("MUSTERBOOK_MAIL_HOST", "")).get("musterbook.mail.host"))
                .isEmpty();
        assertThatThrownBy(() -> Settings.check(DEMO, Map.of("MUSTERBOOK_PORT", "")))
                .hasMessageContaining("MUSTERBOOK_PORT is empty")
                .hasMessageContaining("the default 8080");
    }

    @Test
    void what_kubernetes_sets_for_a_service_of_our_name_is_explained() {
        var links = Map.of(
                "MUSTERBOOK_PORT", "tcp://10.1.2.3:80",
                "MUSTERBOOK_SERVICE_HOST", "10.1.2.3",
                "MUSTERBOOK_PORT_80_TCP_ADDR", "10.1.2.3");
        assertThatThrownBy(() -> Settings.check(DEMO, links))
                .hasMessageContaining("A setting is wrong")
                .hasMessageContaining("enableServiceLinks: false");
    }

    @Test
    void what_the_start_tells_the_launcher_is_no_setting_of_anybody() {
        assertThat(Settings.check(with(DEMO, "musterbook.start.refused", "because"), Map.of())
                        .isDemo())
                .isTrue();
    }

    private static Map<String, String> with(Map<String, String> settings, String... more) {
        var all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
