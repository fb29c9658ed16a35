package io.musterbook.web.settings;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IP address that was written as one, never looked up.
 *
 * @param bits 32 for version 4, 128 for version 6
 */
record IpAddress(int bits, boolean isLoopback) {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern V4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    static Optional<IpAddress> parse(String text) {
        if (!V4.matcher(text).matches() && !V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // A literal is parsed, not resolved; brackets keep a broken version 6 one from being taken for a name.
            var address = InetAddress.getByName(text.contains(":") ? "[" + text + "]" : text);
            return Optional.of(new IpAddress(address instanceof Inet6Address ? 128 : 32, address.isLoopbackAddress()));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
