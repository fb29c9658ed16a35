package io.musterbook.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What the build runs at the end: makes {@code launcher/target/server}, see {@link Distribution}. */
public final class BuildDistribution {
    private static final int ARGUMENTS = 5;

    /** {@code false} where the distribution is moved afterwards: the archive would not move with it. */
    private static final String ARCHIVE = "launcher.archive";

    private BuildDistribution() {}

    /**
     * Makes what is missing.
     *
     * @param args the root of the repository, the version of Payara Micro, its jar, the launcher's jar, the WAR
     */
    public static void main(String[] args) throws IOException {
        build(ClassArchive.PATIENTLY, args);
    }

    /** See {@link #main(String[])}; the class archive is given up after the time. */
    static Distribution build(Duration atMost, String... args) throws IOException {
        if (args.length != ARGUMENTS) {
            throw new IllegalArgumentException("needs " + ARGUMENTS + " arguments, got " + args.length);
        }
        var module = repository(args).resolve("launcher");
        var distribution = Distribution.assemble(
                module.resolve("target").resolve("server"),
                new Distribution.Parts(
                        Path.of(args[2]),
                        args[1],
                        Path.of(args[3]),
                        Path.of(args[4]),
                        module.resolve("src").resolve("main").resolve("distribution")));
        var archive = new ClassArchive(distribution);
        if (!archive.isThere() && !"false".equals(System.getProperty(ARCHIVE))) {
            System.out.println(
                    "Recording which classes a start needs; this is done once and takes about half a minute.");
            var failure = archive.make(atMost);
            if (failure != null) {
                System.out.println("There is no class archive, so starts are slower: " + failure);
            }
        }
        return distribution;
    }

    /** The root of the repository among the arguments. */
    static Path repository(String... args) {
        return Path.of(args[0]);
    }
}
