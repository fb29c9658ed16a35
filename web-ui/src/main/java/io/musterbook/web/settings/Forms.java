package io.musterbook.web.settings;

import io.musterbook.workspace.EmailAddress;
import io.musterbook.workspace.InvalidValue;
import io.musterbook.workspace.SecretKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of single values. Each says what would be right, or nothing. None touches a file or the network. */
final class Forms {
    /** Shorter keys can be guessed. */
    static final int MIN_KEY_LENGTH = 32;

    private static final Pattern KEY = Pattern.compile("[!-~]*");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private Forms() {}

    static Optional<String> anything(String value) {
        return Optional.empty();
    }

    static Optional<String> auditDays(String value) {
        boolean fits = value.equals("0")
                || (value.matches("[0-9]{3,5}") && Integer.parseInt(value) >= 400 && Integer.parseInt(value) <= 36_500);
        return fits ? Optional.empty() : Optional.of("Use 400 to 36500 days, or 0 to keep rows for ever.");
    }

    static Optional<String> file(String value) {
        try {
            return Path.of(value).toString().isBlank() ? Optional.of("Use a path.") : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("Use a path of this system.");
        }
    }

    static Optional<String> folder(String value) {
        return value.contains(";")
                ? Optional.of("Use a path without a semicolon: a database URL would end there.")
                : file(value);
    }

    static Optional<String> listenAddress(String value) {
        return value.equals("localhost") || IpAddress.parse(value).isPresent()
                ? Optional.empty()
                : Optional.of("Use an IP address of this machine, 0.0.0.0 for all of them, or localhost.");
    }

    static Optional<String> host(String value) {
        return (value.length() <= 253 && HOST.matcher(value).matches())
                        || IpAddress.parse(value).isPresent()
                ? Optional.empty()
                : Optional.of("Use a host name such as smtp.example.com or an IP address, without a port.");
    }

    static Optional<String> nameServer(String value) {
        var uri = webAddress("http://" + value);
        return uri.isPresent() && host(String.valueOf(uri.get().getHost())).isEmpty()
                ? Optional.empty()
                : Optional.of("Use a host name or an IP address, and :port behind it if it is not 53: 10.0.0.2:5353");
    }

    static Optional<String> publicUrl(String value) {
        return webAddress(value).isPresent()
                ? Optional.empty()
                : Optional.of("Use the scheme, the host and, if need be, the port, and nothing after them:"
                        + " https://musterbook.example.com");
    }

    /** The address in the text, if it is only a scheme, a host and perhaps a port. */
    static Optional<URI> webAddress(String value) {
        try {
            var uri = new URI(value);
            boolean bare = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && String.valueOf(uri.getRawPath()).isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getPort() <= 65_535;
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return bare && web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether the host only names this machine, without asking a name server. */
    static boolean isLoopback(String host) {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.toLowerCase(Locale.ROOT).equals("localhost")
                || IpAddress.parse(bare).filter(IpAddress::isLoopback).isPresent();
    }

    static Optional<String> secretKey(String value) {
        try {
            SecretKey.ofBase64(value);
            return Optional.empty();
        } catch (InvalidValue e) {
            return Optional.of(e.reason());
        }
    }

    static Optional<String> bearerKey(String value) {
        return value.length() >= MIN_KEY_LENGTH && KEY.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("Use " + MIN_KEY_LENGTH + " or more ASCII characters without spaces; make one with:"
                        + " openssl rand -hex 32");
    }

    static Optional<String> networks(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(Forms::isNetwork)
                ? Optional.empty()
                : Optional.of("Use IP addresses or networks separated by commas, for example 10.0.0.5,10.1.0.0/16.");
    }

    static Optional<String> mailAddress(String value) {
        return EmailAddress.parse(value).isPresent()
                ? Optional.empty()
                : Optional.of("Use a plain address such as musterbook@example.com, without a name before it.");
    }

    static Optional<String> jdbcUrl(String value) {
        if (value.startsWith("jdbc:postgresql:")) {
            return value.length() > "jdbc:postgresql:".length()
                    ? Optional.empty()
                    : Optional.of("Name the server and the database: jdbc:postgresql://host:5432/musterbook");
        }
        return H2Url.isOne(value)
                ? H2Url.fault(value)
                : Optional.of("Use jdbc:postgresql://host:5432/musterbook, or leave it out for an H2 file.");
    }

    private static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        var address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (address.isEmpty() || slash < 0) {
            return address.isPresent();
        }
        var length = text.substring(slash + 1);
        return length.matches("[0-9]{1,3}")
                && Integer.parseInt(length) <= address.get().bits();
    }
}
