package io.musterbook.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings that are needed before the application is there. All others are read and checked by the application.
 *
 * @param port the TCP port to listen on, 1 to 65535
 * @param data the absolute, normalised folder of everything the server keeps
 * @param bind the address to listen on; the wildcard address means all
 * @param demo whether this is a demo on this machine, see {@code musterbook.demo}
 * @param publicUrl the address that people type, where given
 * @param operator how to tell the person who starts the server to change a setting
 */
public record Settings(
        int port, Path data, InetAddress bind, boolean demo, Optional<String> publicUrl, Operator operator) {

    /** The port when none is given. */
    public static final int DEFAULT_PORT = 8080;

    /**
     * Reads and checks the settings.
     *
     * @param values where the values come from
     * @param workingDirectory what a relative data folder is relative to
     * @param operator how the start command is spelled
     * @throws StartRefused if a value is invalid, with its name
     */
    public static Settings read(SettingValues values, Path workingDirectory, Operator operator) {
        var demo = values.find("musterbook.demo").map(Settings::flag).orElse(false);
        return new Settings(
                values.find("musterbook.port").map(Settings::port).orElse(DEFAULT_PORT),
                folder(values.find("musterbook.data").orElse("data"), workingDirectory),
                address(values.find("musterbook.bind").orElse(demo ? "127.0.0.1" : "0.0.0.0")),
                demo,
                values.find("musterbook.public-url"),
                operator);
    }

    /** The address people type: the public one where given, else that of this machine. Without a slash at the end. */
    public String address() {
        return publicUrl
                .map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url)
                .orElse(localAddress());
    }

    /** An address on this machine that reaches the listener, whatever the public one is. Without a slash at the end. */
    public String localAddress() {
        if (bind.isAnyLocalAddress()) {
            return "http://127.0.0.1:" + port;
        }
        var host = bind.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    private static int port(String value) {
        try {
            var port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StartRefused(
                "The setting musterbook.port is \"" + value + "\". Give it a port number from 1 to 65535.");
    }

    private static boolean flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new StartRefused(
                        "The setting musterbook.demo is \"" + value + "\". Give it the value true or false.");
        };
    }

    private static Path folder(String value, Path workingDirectory) {
        try {
            return workingDirectory.resolve(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefused(
                    "The setting musterbook.data is \"" + value + "\", which is no path. Give it the path of a folder.",
                    e);
        }
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    "The setting musterbook.bind is \"" + value + "\", which is no address that this machine knows."
                            + " Give it an IP address of this machine, or 0.0.0.0 for all of them.",
                    e);
        }
    }
}
