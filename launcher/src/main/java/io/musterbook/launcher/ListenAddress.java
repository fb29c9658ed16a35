package io.musterbook.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;

/** The address and port that the server is going to listen on. */
final class ListenAddress {
    private ListenAddress() {}

    /**
     * Checks that the address is free, by listening on it for a moment.
     *
     * @throws StartRefused if somebody else listens on it, or this process may not
     */
    static void check(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.bind(), settings.port()));
        } catch (IOException e) {
            throw refused(settings, e);
        }
    }

    /** Whether an exception says that an address could not be listened on. */
    static boolean isBindFailure(Throwable thrown) {
        return Causes.deepest(thrown) instanceof BindException;
    }

    /** The message for an address that could not be listened on. */
    static StartRefused refused(Settings settings, Throwable cause) {
        var port = settings.port();
        var operator = settings.operator();
        var reason = String.valueOf(Causes.deepest(cause).getMessage()).toLowerCase(Locale.ROOT);
        if (reason.contains("permission")) {
            return new StartRefused(
                    "Port " + port + " may only be opened by an administrator of this machine. Choose a port above"
                            + " 1023: " + operator.spell("musterbook.port", "8080") + ".",
                    cause);
        }
        if (reason.contains("assign")) {
            return new StartRefused(
                    "The setting musterbook.bind is " + settings.bind().getHostAddress() + ", which is no address of"
                            + " this machine. Give it one that is, or 0.0.0.0 for all of them.",
                    cause);
        }
        if (reason.contains("in use")) {
            return new StartRefused(
                    "Port " + port + " is in use by another program. Stop that program, or start on another port: "
                            + operator.spell("musterbook.port", Integer.toString(another(port))) + ".",
                    cause);
        }
        return new StartRefused(
                "The server could not listen on port " + port + ": " + Causes.describe(cause)
                        + ". Choose another port: "
                        + operator.spell("musterbook.port", Integer.toString(another(port))) + ".",
                cause);
    }

    private static int another(int port) {
        return port == 65535 ? 8080 : port + 1;
    }
}
