package io.musterbook.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder of everything a server keeps, held by this process alone from {@link #claim} to its end. The operating
 * system lets go of it when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {
    /** Marks the folder that is emptied at each start as ours, so that nobody else's folder is ever emptied. */
    private static final String MARK = ".musterbook-server";

    private static final int LONGEST_PID = 20;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing, readable by its owner alone, and claims it for this process.
     *
     * @throws StartRefused if it cannot be made, read or written, or another process holds it
     */
    public static DataFolder claim(Settings settings) {
        var path = settings.data();
        create(path, settings.operator());
        try {
            return lock(path, settings.operator());
        } catch (IOException e) {
            throw unusable(path, settings.operator(), e);
        }
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** Where the log is written, with the stack traces that the console leaves out. */
    public Path logFolder() {
        return path.resolve("log");
    }

    /**
     * Empties the server's own folder and fills it with the configuration of the server, so that no application and no
     * setting of an earlier start is there.
     *
     * @param payara the unpacked Payara Micro
     * @return the folder, absolute
     * @throws StartRefused if there is a folder of that name that is not ours, or it cannot be written
     */
    public Path freshServerFolder(Path payara) {
        var server = path.resolve("server");
        try {
            if (Files.exists(server) && !Files.exists(server.resolve(MARK)) && !isEmpty(server)) {
                throw new StartRefused("The folder " + server + " is not one that Musterbook made, and it must be"
                        + " emptied at each start. Move it away, or choose another data folder.");
            }
            FileTrees.delete(server);
            Files.createDirectories(server);
            Files.createFile(server.resolve(MARK));
            FileTrees.copy(payara.resolve("config"), server.resolve("config"));
            FileTrees.copy(payara.resolve("lib"), server.resolve("lib")); // the resource adapters of data sources
            Files.createDirectories(logFolder());
            return server;
        } catch (IOException e) {
            throw new StartRefused("The folder " + server + " cannot be written: " + Causes.describe(e), e);
        }
    }

    /** A file's text without surrounding blanks, or empty if it is missing or cannot be read. */
    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(path.resolve(name)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Lets the folder go. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void create(Path path, Operator operator) {
        try {
            var parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (!Files.isDirectory(path)) {
                createPrivately(path);
            }
        } catch (IOException e) {
            throw unusable(path, operator, e);
        }
        if (!Files.isReadable(path) || !Files.isWritable(path) || !Files.isExecutable(path)) {
            throw new StartRefused("The data folder " + path + " cannot be read and written by the user "
                    + System.getProperty("user.name") + ". Give that user the folder, or choose another: "
                    + operator.spell("musterbook.data", "<folder>") + ".");
        }
    }

    private static void createPrivately(Path path) throws IOException {
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(path);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    private static DataFolder lock(Path path, Operator operator) throws IOException {
        var channel = FileChannel.open(
                path.resolve("server.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            var holder = holder(channel);
            channel.close();
            throw new StartRefused("The data folder " + path + " is in use by another Musterbook" + holder
                    + ". Stop that one, or start this one on a folder and a port of its own: "
                    + operator.spell("musterbook.data", "<folder>") + " "
                    + operator.spell("musterbook.port", "<port>") + ".");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new DataFolder(path, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(LONGEST_PID);
        channel.read(buffer, 0);
        var pid = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static StartRefused unusable(Path path, Operator operator, IOException cause) {
        return new StartRefused(
                "The data folder " + path + " cannot be used: " + Causes.describe(cause)
                        + ". Choose a folder that the user " + System.getProperty("user.name")
                        + " can write: " + operator.spell("musterbook.data", "<folder>") + ".",
                cause);
    }
}
