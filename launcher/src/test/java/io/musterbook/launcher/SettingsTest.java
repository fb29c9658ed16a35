package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path HERE = Path.of("/srv/musterbook");

    @Test
    void without_any_setting_it_serves_everybody_on_8080_and_is_no_demo() {
        var settings = read(Map.of(), Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(HERE.resolve("data"));
        assertThat(settings.bind().isAnyLocalAddress()).isTrue();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.localAddress()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void a_demo_listens_on_this_machine_alone() {
        assertThat(read(Map.of("musterbook.demo", "true"), Map.of()).bind().isLoopbackAddress())
                .isTrue();
    }

    @Test
    void a_system_property_beats_the_environment() {
        var settings = read(
                Map.of("musterbook.port", "8100", "musterbook.demo", "false"),
                Map.of("MUSTERBOOK_PORT", "8200", "MUSTERBOOK_DEMO", "true", "MUSTERBOOK_DATA", "/var/lib/mb"));

        assertThat(settings.port()).isEqualTo(8100);
        assertThat(settings.demo()).isFalse();
        assertThat(settings.data()).isEqualTo(Path.of("/var/lib/mb"));
    }

    @Test
    void an_empty_value_counts_as_not_given() {
        assertThat(read(Map.of(), Map.of("MUSTERBOOK_PORT", " ")).port()).isEqualTo(8080);
    }

    @Test
    void dots_and_dashes_of_a_name_are_underscores_in_the_environment() {
        assertThat(read(Map.of(), Map.of("MUSTERBOOK_PUBLIC_URL", "https://muster.example/"))
                        .address())
                .isEqualTo("https://muster.example");
    }

    @Test
    void a_relative_data_folder_is_relative_to_the_working_directory() {
        assertThat(read(Map.of("musterbook.data", "../other/./data"), Map.of()).data())
                .isEqualTo(Path.of("/srv/other/data"));
    }

    @Test
    void an_address_of_the_sixth_protocol_gets_its_brackets() {
        assertThat(read(Map.of("musterbook.bind", "::1"), Map.of()).localAddress())
                .isEqualTo("http://[0:0:0:0:0:0:0:1]:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "80a", "8080.0"})
    void a_port_that_is_none_is_refused_by_name_and_value(String port) {
        assertThatThrownBy(() -> read(Map.of("musterbook.port", port), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The setting musterbook.port is \"" + port + "\". Give it a port number from 1 to 65535.");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "False,false"})
    void a_switch_is_true_or_false_in_any_case(String value, boolean expected) {
        assertThat(read(Map.of("musterbook.demo", value), Map.of()).demo()).isEqualTo(expected);
    }

    @Test
    void a_switch_that_is_neither_is_refused() {
        assertThatThrownBy(() -> read(Map.of("musterbook.demo", "yes"), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The setting musterbook.demo is \"yes\". Give it the value true or false.");
    }

    @Test
    void a_data_folder_that_is_no_path_is_refused() {
        assertThatThrownBy(() -> read(Map.of("musterbook.data", "a\0b"), Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("musterbook.data")
                .hasMessageContaining("no path");
    }

    private static Settings read(Map<String, String> properties, Map<String, String> environment) {
        var given = new Properties();
        given.putAll(properties);
        return Settings.read(new SettingValues(given, environment), HERE, Operator.MAVEN);
    }
}
