package io.musterbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the real main class in a process of its own, on what must keep it from starting. */
class MainTest {
    @TempDir
    Path folder;

    @Test
    void a_busy_port_ends_the_process_with_one_message_and_status_1() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var end = start("-Dmusterbook.port=" + busy.getLocalPort(), data(folder.resolve("data")));

            assertThat(end.status()).isEqualTo(1);
            assertThat(end.lines())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + busy.getLocalPort() + " is in use by another program.");
        }
    }

    @Test
    void a_data_folder_that_cannot_be_used_ends_the_process_with_one_message_and_status_1() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        var end = start(data(file.resolve("data")));

        assertThat(end.status()).isEqualTo(1);
        assertThat(end.lines())
                .singleElement()
                .asString()
                .startsWith("The data folder " + file.resolve("data") + " cannot be used: " + file + " is a file.");
    }

    @Test
    void a_data_folder_in_use_ends_the_process_with_one_message_and_status_1() throws Exception {
        var settings = Settings.read(
                new SettingValues(new Properties(), Map.of("MUSTERBOOK_DATA", folder.toString())),
                folder,
                Operator.SCRIPT);
        try (var held = DataFolder.claim(settings)) {
            var end = start(data(held.path()));

            assertThat(end.status()).isEqualTo(1);
            assertThat(end.lines())
                    .singleElement()
                    .asString()
                    .contains("in use by another Musterbook (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void an_invalid_setting_ends_the_process_with_its_name_and_status_1() throws Exception {
        var end = start("-Dmusterbook.port=http");

        assertThat(end.status()).isEqualTo(1);
        assertThat(end.lines()).singleElement().asString().contains("musterbook.port is \"http\"");
    }

    private record End(int status, List<String> lines) {}

    private static String data(Path path) {
        return "-Dmusterbook.data=" + path;
    }

    private End start(String... settings) throws IOException, InterruptedException {
        var war = folder.resolve("musterbook.war");
        Files.write(war, new byte[0]);
        var arguments = new ArrayList<>(List.of("-Xshare:auto", "-Dmusterbook.bind=127.0.0.1"));
        arguments.addAll(List.of(settings));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), war.toString()));
        var builder = new ProcessBuilder(JavaProcess.command(arguments)).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("MUSTERBOOK_") || name.equals("JAVA_TOOL_OPTIONS"));
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new End(
                    process.exitValue(),
                    output.lines().filter(line -> !line.isBlank()).toList());
        } finally {
            process.destroyForcibly();
        }
    }
}
