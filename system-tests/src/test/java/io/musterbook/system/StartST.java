package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Starts that must not work, and one without our launcher. */
class StartST {
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    @Test
    void an_unknown_setting_is_refused_by_its_name() {
        var refused = refusal("unknown", Map.of("MUSTERBOOK_PROT", "1"));
        assertThat(refused).contains("MUSTERBOOK_PROT is no setting", "MUSTERBOOK_PORT");
    }

    @Test
    void an_embedded_database_that_could_lose_commits_is_refused() {
        var data = RunningServer.freshFolder("delayed-database");
        var refused = refusal(
                "delayed", Map.of("MUSTERBOOK_DB_URL", "jdbc:h2:file:" + data.resolve("db") + ";WRITE_DELAY=500"));
        assertThat(refused).contains("WRITE_DELAY");
    }

    @Test
    void a_port_that_is_taken_is_refused() {
        var busy = Servers.on(Database.H2);
        var port = busy.url().substring(busy.url().lastIndexOf(':') + 1);
        assertThat(refusal("busy", Map.of("MUSTERBOOK_PORT", port))).contains(port);
    }

    @Test
    void the_war_runs_on_a_plain_payara_micro_with_environment_variables_only() {
        int port = RunningServer.freePort();
        var folder = RunningServer.freshFolder("plain");
        var settings = Map.of(
                "MUSTERBOOK_DEMO",
                "true",
                "MUSTERBOOK_DATA",
                folder.resolve("data").toString(),
                "MUSTERBOOK_PORT",
                Integer.toString(port),
                "MUSTERBOOK_PUBLIC_URL",
                "http://127.0.0.1:" + port);
        var process = start(
                folder,
                settings,
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-jar",
                System.getProperty("musterbook.test.payara"),
                "--nohazelcast",
                "--port",
                Integer.toString(port),
                "--rootdir",
                folder.resolve("server").toString(),
                "--deploy",
                System.getProperty("musterbook.test.war"));
        try {
            var http = new Http("http://127.0.0.1:" + port);
            int ready = Eventually.get(AT_MOST, () -> http.status("/health/ready"), status -> status == 200);
            assertThat(ready).as(() -> output(folder)).isEqualTo(200);
            var page = http.get("/sign-in").expect(200);
            assertThat(page.text()).contains("Sign in");
            assertThat(page.header("Content-Security-Policy")).contains("default-src");
        } finally {
            process.destroyForcibly();
        }
    }

    /** What the server says when it refuses to start; fails if it starts, or if it takes too long. */
    private static String refusal(String name, Map<String, String> settings) {
        var folder = RunningServer.freshFolder(name);
        var all = new LinkedHashMap<String, String>();
        all.put("MUSTERBOOK_DEMO", "true");
        all.put("MUSTERBOOK_JVM", "quick-start");
        all.put("MUSTERBOOK_DATA", folder.resolve("data").toString());
        all.put("MUSTERBOOK_PORT", Integer.toString(RunningServer.freePort()));
        all.putAll(settings);
        var process = start(
                folder,
                all,
                Path.of(System.getProperty("musterbook.test.distribution"), "bin", "musterbook")
                        .toString(),
                "--parent=" + ProcessHandle.current().pid());
        try {
            assertThat(process.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS))
                    .as(() -> "it ends by itself, but says\n" + output(folder))
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isNotZero();
        return output(folder);
    }

    private static Process start(Path folder, Map<String, String> settings, String... command) {
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .directory(folder.toFile());
        Environment.forget(builder.environment());
        builder.environment().putAll(settings);
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String output(Path folder) {
        try {
            return Files.readString(folder.resolve("output.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
