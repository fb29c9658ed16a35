package io.musterbook.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Unpacks Payara Micro into the launch folder that it makes of itself: a flat class path, which a class archive needs. */
final class PayaraUnpacking {
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private PayaraUnpacking() {}

    /** Unpacks into an existing, empty folder. Needs no network. */
    static void unpack(Path payaraJar, Path folder) throws IOException {
        var log = Files.createTempFile("musterbook-payara-", ".log");
        try {
            var status = JavaProcess.run(
                    List.of("-jar", payaraJar.toString(), "--rootdir", folder.toString(), "--outputlauncher"),
                    Map.of(),
                    log,
                    AT_MOST);
            if (status != 0 || !Files.exists(folder.resolve("launch-micro.jar"))) {
                throw new IOException("Payara Micro could not be unpacked (status " + status + "): "
                        + Files.readString(log).strip());
            }
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
