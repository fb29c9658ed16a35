package io.musterbook.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** What {@code bin/musterbook prepare} runs: records the class archive of a distribution in its final place. */
public final class Prepare {
    private Prepare() {}

    /**
     * Records the archive if it is missing; ends with status 1 if that fails.
     *
     * @param args the distribution's folder
     */
    public static void main(String[] args) throws IOException {
        var archive = new ClassArchive(Distribution.current(Path.of(args[0]).toAbsolutePath()));
        var failure = archive.isThere() ? null : archive.make(ClassArchive.PATIENTLY);
        if (failure != null) {
            System.err.println("The class archive could not be made: " + failure);
            System.exit(1);
        }
        System.out.println("The class archive is there.");
    }
}
