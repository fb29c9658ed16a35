package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeTest {
    @TempDir
    Path folder;

    @Test
    void a_demo_tells_how_to_sign_in_and_how_to_stop() throws IOException {
        var settings = settings(true, Optional.empty());
        try (var data = DataFolder.claim(settings)) {
            Files.writeString(folder.resolve("owner.password"), "correct-horse\n");
            Files.writeString(folder.resolve("operator.key"), "a-key\n");

            assertThat(Welcome.lines(settings, data))
                    .containsSequence(
                            "Musterbook is ready: http://127.0.0.1:8100/",
                            "",
                            "  Sign in       owner@acme.example",
                            "  Password      correct-horse",
                            "  Operator key  a-key",
                            "  Mailbox       http://127.0.0.1:8100/demo/mailbox")
                    .endsWith("Stop with Ctrl-C.");
        }
    }

    @Test
    void a_production_server_tells_no_secret() throws IOException {
        var settings = settings(false, Optional.of("https://muster.example"));
        try (var data = DataFolder.claim(settings)) {
            Files.writeString(folder.resolve("operator.key"), "a-key\n");

            assertThat(Welcome.lines(settings, data))
                    .contains("Musterbook is ready: https://muster.example/")
                    .noneMatch(line -> line.contains("a-key") || line.contains("acme.example"));
        }
    }

    private Settings settings(boolean demo, Optional<String> publicUrl) {
        return new Settings(8100, folder, InetAddress.getLoopbackAddress(), demo, publicUrl, Operator.MAVEN);
    }
}
