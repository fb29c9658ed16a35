package io.musterbook.launcher;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

/**
 * The folder that servers start from. It works without Maven, from wherever it is copied to:
 *
 * <pre>
 * bin/musterbook              starts the server; settings come from MUSTERBOOK_* variables
 * payara-(version)/           Payara Micro, unpacked once
 * boot-(address)/             musterbook.jar, the JVM flags, and the class archive that {@code bin/musterbook prepare} makes
 * app-(address)/              musterbook.war
 * current                     which boot and which app the next start takes
 * </pre>
 *
 * <p>What a running server may use is never written again: boot and app are named by their content, made under another
 * name and renamed when they are whole, and {@code current} is replaced by renaming. So a build may run, twice at once
 * even, beside servers started from earlier ones.
 *
 * @param root the folder, absolute
 * @param payara the folder of Payara Micro
 * @param boot the folder of the launcher
 * @param app the folder of the application
 */
record Distribution(Path root, Path payara, Path boot, Path app) {
    private static final String CURRENT = "current";

    /** How long the distributions of earlier builds are kept. */
    private static final Duration KEPT = Duration.ofDays(1);

    /**
     * What a distribution is made from.
     *
     * @param payaraJar the Payara Micro that is published
     * @param payaraVersion its version
     * @param launcherJar this module's jar
     * @param war the application
     * @param extras the folder with {@code bin/musterbook} and the {@code .jvm} files
     */
    record Parts(Path payaraJar, String payaraVersion, Path launcherJar, Path war, Path extras) {}

    /** Makes what is missing of the distribution of these parts, and makes it the current one. */
    static Distribution assemble(Path root, Parts parts) throws IOException {
        Files.createDirectories(root);
        var payara = root.resolve("payara-" + parts.payaraVersion());
        if (!Files.exists(payara)) {
            publish(root, payara, folder -> PayaraUnpacking.unpack(parts.payaraJar(), folder));
        }
        var extras = parts.extras();
        var boot = addressed(
                root,
                "boot-",
                List.of(
                        new Item(parts.launcherJar(), "musterbook.jar"),
                        new Item(extras.resolve(JvmFlags.QUICK_START.fileName()), JvmFlags.QUICK_START.fileName()),
                        new Item(extras.resolve(JvmFlags.PRODUCTION.fileName()), JvmFlags.PRODUCTION.fileName())));
        var app = addressed(root, "app-", List.of(new Item(parts.war(), "musterbook.war")));
        replace(extras.resolve("bin").resolve("musterbook"), root.resolve("bin").resolve("musterbook"));
        var distribution = new Distribution(root, payara, boot, app);
        distribution.makeCurrent();
        distribution.tidy(Clock.systemUTC().instant().minus(KEPT));
        return distribution;
    }

    /**
     * Deletes what builds before that time left and the next start does not take. A server that still runs from it has
     * its files open and its application copied, so it goes on.
     */
    void tidy(Instant before) throws IOException {
        try (var entries = Files.list(root)) {
            for (var entry : entries.filter(this::isLeftOver).toList()) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(before)) {
                    FileTrees.delete(entry);
                }
            }
        }
    }

    private boolean isLeftOver(Path entry) {
        var name = String.valueOf(entry.getFileName());
        return (name.startsWith("app-") || name.startsWith("boot-") || name.startsWith("."))
                && !entry.equals(boot)
                && !entry.equals(app);
    }

    /** The distribution that the next start of this folder takes. */
    static Distribution current(Path root) throws IOException {
        var names = new Properties();
        try (var in = Files.newInputStream(root.resolve(CURRENT))) {
            names.load(in);
        }
        return new Distribution(
                root,
                root.resolve(names.getProperty("payara", "")),
                root.resolve(names.getProperty("boot", "")),
                root.resolve(names.getProperty("app", "")));
    }

    /** The launcher, to be run with {@code java -jar}. */
    Path launcher() {
        return boot.resolve("musterbook.jar");
    }

    /** The application. */
    Path war() {
        return app.resolve("musterbook.war");
    }

    /** The class archive; it may be missing. */
    Path classArchive() {
        return boot.resolve("classes.jsa");
    }

    private void makeCurrent() throws IOException {
        var draft = Files.createTempFile(root, ".draft-", ".tmp");
        Files.write(
                draft,
                List.of("payara=" + payara.getFileName(), "boot=" + boot.getFileName(), "app=" + app.getFileName()));
        readable(draft, "rw-r--r--");
        Files.move(draft, root.resolve(CURRENT), StandardCopyOption.REPLACE_EXISTING);
    }

    private record Item(Path from, String name) {}

    /** Copies first and names by the copy, since a build that runs beside this one may be writing the originals. */
    private static Path addressed(Path root, String prefix, List<Item> items) throws IOException {
        var draft = Files.createTempDirectory(root, ".draft-");
        try {
            for (var item : items) {
                Files.copy(item.from(), draft.resolve(item.name()));
            }
            var address = ContentAddress.of(
                    items.stream().map(item -> draft.resolve(item.name())).toList());
            readable(draft, "rwxr-xr-x");
            return settle(draft, root.resolve(prefix + address));
        } finally {
            FileTrees.delete(draft);
        }
    }

    /** Makes a folder's content in a draft and gives it its name when it is whole. */
    private static void publish(Path root, Path target, Content content) throws IOException {
        var draft = Files.createTempDirectory(root, ".draft-");
        try {
            content.writeTo(draft);
            readable(draft, "rwxr-xr-x");
            settle(draft, target);
        } finally {
            FileTrees.delete(draft);
        }
    }

    private interface Content {
        void writeTo(Path folder) throws IOException;
    }

    private static Path settle(Path draft, Path target) throws IOException {
        if (Files.exists(target)) {
            return target;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            // Another build made the same folder at the same time, with the same content.
        }
        return target;
    }

    private static void replace(Path from, Path to) throws IOException {
        if (Files.exists(to) && Files.mismatch(from, to) == -1) {
            return;
        }
        var folder = to.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(to + " has no folder");
        }
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, ".draft-", ".tmp");
        Files.copy(from, draft, StandardCopyOption.REPLACE_EXISTING);
        readable(draft, "rwxr-xr-x");
        Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void readable(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
