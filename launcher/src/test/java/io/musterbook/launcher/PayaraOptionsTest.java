package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayaraOptionsTest {
    private static final Path SERVER = Path.of("/data/server");
    private static final Path WAR = Path.of("/app/musterbook.war");

    @Test
    void the_server_keeps_to_its_own_folder_and_port_and_starts_no_data_grid() {
        assertThat(PayaraOptions.arguments(settings(true), SERVER, WAR))
                .containsSequence("--rootdir", "/data/server")
                .containsSequence("--port", "8100")
                .containsSequence("--contextroot", "ROOT", "--deploy", "/app/musterbook.war")
                .contains("--nohazelcast", "--disablephonehome")
                .doesNotContain("--nocluster", "--autobindhttp");
    }

    @Test
    void requests_in_progress_get_25_seconds_in_production_and_a_person_at_the_console_does_not_wait() {
        assertThat(PayaraOptions.arguments(settings(false), SERVER, WAR)).containsSequence("--shutdowngrace", "25000");
        assertThat(PayaraOptions.arguments(settings(true), SERVER, WAR)).containsSequence("--shutdowngrace", "300");
    }

    @Test
    void the_listener_takes_long_addresses_from_one_address_only_and_says_nothing_of_itself() {
        assertThat(PayaraOptions.listener(settings(true)))
                .anyMatch(setting -> setting.endsWith("http-listener.address=127.0.0.1"))
                .anyMatch(setting -> setting.endsWith("http.header-buffer-length-bytes=32768"))
                .anyMatch(setting -> setting.endsWith("http.max-connections=1000000"))
                .anyMatch(setting -> setting.endsWith("http.server-header=false"));
    }

    @Test
    void pages_and_answers_are_never_compressed_since_they_hold_secrets() {
        assertThat(PayaraOptions.listener(settings(true)))
                .filteredOn(setting -> setting.contains("compressable-mime-type"))
                .singleElement()
                .asString()
                .contains("text/css")
                .doesNotContain("html")
                .doesNotContain("json");
    }

    private static Settings settings(boolean demo) {
        return new Settings(
                8100, Path.of("/data"), InetAddress.getLoopbackAddress(), demo, Optional.empty(), Operator.MAVEN);
    }
}
