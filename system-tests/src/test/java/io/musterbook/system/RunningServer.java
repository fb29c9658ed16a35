package io.musterbook.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The distribution as its own process, with its own port and data folder below {@code target/servers}. It ends at
 * {@link #close()}, and with this process, however that ends.
 */
final class RunningServer implements AutoCloseable {
    /** What the tests present as the operator's key. */
    static final String OPERATOR_KEY = "operator-key-of-the-system-tests-0123456789";

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final int LAST_LINES = 60;

    private final String name;
    private final Path data;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private RunningServer(String name, Path data, int port, Map<String, String> settings) {
        this.name = name;
        this.data = data;
        this.port = port;
        this.settings = settings;
        this.process = launch();
    }

    /**
     * Starts a demo server and returns when it is ready.
     *
     * @param name of its folder
     * @param settings environment variables, over those of a demo
     */
    static RunningServer start(String name, Map<String, String> settings) {
        var all = new LinkedHashMap<String, String>();
        all.put("MUSTERBOOK_DEMO", "true");
        all.put("MUSTERBOOK_JVM", "quick-start");
        all.put("MUSTERBOOK_OPERATOR_KEY", OPERATOR_KEY);
        all.put("MUSTERBOOK_MAIL_PER_MINUTE", "0");
        all.put("MUSTERBOOK_SCIM_REQUESTS_PER_SECOND", "0");
        all.putAll(settings);
        var server = new RunningServer(name, freshFolder(name), freePort(), all);
        server.awaitReady();
        return server;
    }

    /** The address without a slash at its end. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What an operator can ask it. */
    OperatorApi operator() {
        return new OperatorApi(url(), OPERATOR_KEY);
    }

    /** The password of the demo's owner, {@code owner@acme.example}. */
    String ownerPassword() {
        try {
            return Files.readString(data.resolve("owner.password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it as a power cut would, and starts it again on the same data and port. */
    void killAndStartAgain() {
        kill();
        process = launch();
        awaitReady();
    }

    /** Ends the process without a chance to say goodbye. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** The status that the ended process left. */
    int status() {
        return process.exitValue();
    }

    @Override
    public void close() {
        stop();
    }

    /** Asks it to end and returns when it has. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** The last lines that the server printed. */
    String lastLines() {
        try (var lines = Files.lines(output())) {
            var all = lines.toList();
            return all.stream().skip(Math.max(0, all.size() - LAST_LINES)).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(no output: " + e.getMessage() + ")";
        }
    }

    private Process launch() {
        var command =
                new ArrayList<>(List.of(Path.of(System.getProperty("musterbook.test.distribution"), "bin", "musterbook")
                        .toString()));
        command.add("--parent=" + ProcessHandle.current().pid());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        var environment = builder.environment();
        Environment.forget(environment);
        environment.putAll(settings);
        environment.put("MUSTERBOOK_DATA", data.toString());
        environment.put("MUSTERBOOK_PORT", Integer.toString(port));
        try {
            var started = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("the distribution did not start; build the launcher module first", e);
        }
    }

    private void awaitReady() {
        var http = new Http(url());
        boolean ready = Eventually.get(
                START, () -> !process.isAlive() || http.status("/health/ready") == 200, Boolean::booleanValue);
        if (!ready || !process.isAlive()) {
            process.destroyForcibly();
            throw new AssertionError(
                    "The server " + name + " did not become ready (" + process + "). It said:\n" + lastLines());
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The server " + name + " did not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The wait for the end of " + name + " was interrupted.", e);
        }
    }

    private Path output() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** A folder that no earlier run has left anything in. */
    static Path freshFolder(String name) {
        try {
            var work = Files.createDirectories(Path.of(System.getProperty("musterbook.test.work")));
            return Files.createTempDirectory(work, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port of the loopback address that nobody listens on now. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
