package io.musterbook.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What {@code mvn -Pstart} runs inside Maven: makes what is missing of the distribution, then runs the server as the
 * one child process of Maven, on Maven's own input and output, and ends Maven with its status. Whichever of the two
 * processes gets a signal, both end.
 *
 * <p>Every {@code -Dmusterbook.*} that Maven got reaches the server. Unless told otherwise the server is a demo and
 * keeps its data in {@code data} beside the root pom.
 */
public final class DevelopmentStart {
    private static final String JVM = "musterbook.jvm";

    private DevelopmentStart() {}

    /** @param args see {@link BuildDistribution#main(String[])} */
    public static void main(String[] args) throws IOException, InterruptedException {
        int status;
        try {
            var values = SettingValues.ofThisProcess();
            var flags = JvmFlags.named(values.find(JVM).orElse("quick-start"));
            var distribution = BuildDistribution.build(ClassArchive.BRIEFLY, args);
            status = run(command(distribution, flags, values, BuildDistribution.repository(args)));
        } catch (StartRefused e) {
            System.err.println();
            System.err.println(e.text());
            status = 1;
        }
        System.out.flush();
        System.err.flush();
        System.exit(status);
    }

    /** The arguments for {@code java}. */
    static List<String> command(Distribution distribution, JvmFlags flags, SettingValues values, Path repository) {
        var arguments = new ArrayList<String>();
        arguments.add("@" + distribution.boot().resolve(flags.fileName()));
        arguments.add("-XX:SharedArchiveFile=" + distribution.classArchive());
        values.givenAsProperties().forEach((name, value) -> {
            if (!name.equals(JVM)) {
                arguments.add("-D" + name + "=" + value);
            }
        });
        if (values.find("musterbook.demo").isEmpty()) {
            arguments.add("-Dmusterbook.demo=true");
        }
        if (values.find("musterbook.data").isEmpty()) {
            arguments.add("-Dmusterbook.data=" + repository.resolve("data"));
        }
        arguments.add("-jar");
        arguments.add(distribution.launcher().toString());
        arguments.add(distribution.war().toString());
        arguments.add("--maven");
        arguments.add("--parent=" + ProcessHandle.current().pid());
        return arguments;
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(JavaProcess.command(arguments)).inheritIO();
        builder.environment().remove(SettingValues.environmentName(JVM));
        var server = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "musterbook-end"));
        return server.waitFor();
    }

    /** Ends the server when Maven is ended: as long as it needs for requests in progress, but not for ever. */
    private static void end(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(40, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
        }
    }
}
