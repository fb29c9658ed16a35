package io.musterbook.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The archive of loaded classes that makes a start about twice as fast (application class-data sharing). It is recorded
 * by rehearsing: the real server starts with a data folder of its own, serves its first pages, and ends.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350: dynamic class-data archives</a>
 */
final class ClassArchive {
    /** Long enough for a machine that builds many things at once. */
    static final Duration PATIENTLY = Duration.ofMinutes(6);

    /** Where a person waits for the server: a busy machine is better off without the recording. */
    static final Duration BRIEFLY = Duration.ofSeconds(75);

    private final Distribution distribution;

    ClassArchive(Distribution distribution) {
        this.distribution = distribution;
    }

    /** Whether there is one that was made by this Java. */
    boolean isThere() {
        try {
            return Files.exists(distribution.classArchive())
                    && Files.readString(stamp()).equals(javaVersion());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes it.
     *
     * @param atMost how long it may take; after that the server starts without it, and the next start tries again
     * @return null if it is there, else why it is not; the server starts without it, too, only slower
     */
    @Nullable String make(Duration atMost) throws IOException {
        var work = Files.createTempDirectory(distribution.root(), ".rehearsal-");
        try {
            var archive = work.resolve("classes.jsa");
            var log = work.resolve("output.log");
            var status = JavaProcess.run(arguments(archive, work.resolve("data")), Map.of(), log, atMost);
            if (status != 0 || !Files.exists(archive)) {
                return lastLine(log, status);
            }
            Files.writeString(stamp(), javaVersion());
            Files.move(archive, distribution.classArchive(), StandardCopyOption.REPLACE_EXISTING);
            return null;
        } finally {
            FileTrees.delete(work);
        }
    }

    private List<String> arguments(Path archive, Path data) throws IOException {
        return List.of(
                "@" + distribution.boot().resolve(JvmFlags.QUICK_START.fileName()),
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Xlog:disable",
                "-Dmusterbook.data=" + data,
                "-Dmusterbook.port=" + freePort(),
                "-Dmusterbook.bind=127.0.0.1",
                "-Dmusterbook.demo=true",
                "-jar",
                distribution.launcher().toString(),
                distribution.war().toString(),
                "--rehearse",
                "--parent=" + ProcessHandle.current().pid());
    }

    private Path stamp() {
        return distribution.boot().resolve("classes.java");
    }

    private static String javaVersion() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + "\n";
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Path log, int status) throws IOException {
        if (status == JavaProcess.TOO_LONG) {
            return "this machine is too busy to record it now.";
        }
        return Files.readString(log)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("the rehearsal ended with status " + status);
    }
}
