package io.musterbook.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the Java that runs us, in another process. */
final class JavaProcess {
    /** The status of a process that had to be ended because it took too long. */
    static final int TOO_LONG = -1;

    private JavaProcess() {}

    /** The command of a Java process: the executable of this one, then the arguments. */
    static List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs a process to its end, without any setting of Musterbook in its environment: it must not touch the database
     * of the person who builds.
     *
     * @param arguments for {@code java}
     * @param environment what to add to the environment
     * @param log where its output goes
     * @param atMost after this time it is ended
     * @return its exit status, or {@link #TOO_LONG}
     */
    static int run(List<String> arguments, Map<String, String> environment, Path log, Duration atMost)
            throws IOException {
        var builder =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("MUSTERBOOK_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            process.getOutputStream().close();
            if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            return TOO_LONG;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return TOO_LONG;
        } finally {
            process.destroyForcibly();
        }
    }
}
