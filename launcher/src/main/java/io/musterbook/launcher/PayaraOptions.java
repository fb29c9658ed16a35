package io.musterbook.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Payara Micro is told: its start options, and the settings of its one HTTP listener. */
final class PayaraOptions {
    /** How long requests in progress may take to finish after SIGTERM, in milliseconds. */
    private static final int GRACE_MILLIS = 25_000;

    /** The same where a person waits at the console. */
    private static final int DEMO_GRACE_MILLIS = 300;

    /** Long SCIM filters and SAML answers in a URL; the server's own 8 KiB cut them off with an empty 400. */
    private static final int HEADER_BUFFER_BYTES = 32 * 1024;

    /**
     * After how many requests a kept-alive connection is closed. The server's own 256 closes it without a word, and a
     * client that is just sending its next request, as a directory in a large import always is, sees it fail.
     */
    private static final int REQUESTS_PER_CONNECTION = 1_000_000;

    /** Below this size compressing costs more than it saves. */
    private static final int LEAST_COMPRESSED_BYTES = 2048;

    private static final String NETWORK = "configs.config.server-config.network-config.";

    private PayaraOptions() {}

    /**
     * The start options. No data grid: it would listen on all interfaces, and no truth of ours lives in memory.
     * ({@code --nocluster} beside {@code --nohazelcast} would start the grid again, seen with 6.2025.10.)
     *
     * @param settings of this start
     * @param server the server's own, fresh folder
     * @param war the application
     */
    static String[] arguments(Settings settings, Path server, Path war) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--rootdir", server.toString()));
        arguments.addAll(List.of("--nohazelcast", "--disablephonehome"));
        arguments.addAll(List.of("--port", Integer.toString(settings.port())));
        arguments.addAll(
                List.of("--shutdowngrace", Integer.toString(settings.demo() ? DEMO_GRACE_MILLIS : GRACE_MILLIS)));
        arguments.addAll(List.of("--contextroot", "ROOT", "--deploy", war.toString()));
        return arguments.toArray(String[]::new);
    }

    /**
     * The settings of the listener, each for the administration command {@code set}.
     *
     * <p>Only files that are the same for everybody are compressed: compressing a page that holds a secret beside text
     * that a stranger can choose would give the secret's length away.
     */
    static List<String> listener(Settings settings) {
        var listener = NETWORK + "network-listeners.network-listener.http-listener.";
        var http = NETWORK + "protocols.protocol.http-listener.http.";
        return List.of(
                listener + "address=" + settings.bind().getHostAddress(),
                http + "header-buffer-length-bytes=" + HEADER_BUFFER_BYTES,
                http + "max-connections=" + REQUESTS_PER_CONNECTION,
                http + "server-header=false",
                http + "xpowered-by=false",
                http + "compression=on",
                http + "compression-min-size-bytes=" + LEAST_COMPRESSED_BYTES,
                http + "compressable-mime-type=text/css,text/javascript,application/javascript,image/svg+xml");
    }
}
