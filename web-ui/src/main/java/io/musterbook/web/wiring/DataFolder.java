package io.musterbook.web.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder that {@code musterbook.data} names. */
@ApplicationScoped
class DataFolder {
    private final Path folder;

    @Inject
    DataFolder(@ConfigProperty(name = "musterbook.data") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /**
     * A secret kept in a file that only its owner may read; made on first use.
     *
     * @throws StartRefused if the folder cannot be written
     */
    String secret(String name, Supplier<String> first) {
        var file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(folder);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var secret = first.get();
            Files.writeString(file, secret + "\n", StandardOpenOption.TRUNCATE_EXISTING);
            return secret;
        } catch (IOException e) {
            throw new StartRefused("The data folder " + folder + " cannot be used: " + e.getMessage()
                    + ". Check musterbook.data and the rights of the folder.");
        }
    }
}
