package io.musterbook.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The network address of a browser. {@code X-Forwarded-For} is believed only from the proxies named in
 * {@code musterbook.trusted-proxies}, and read from its end: what a client wrote in front of it counts for nothing.
 */
@ApplicationScoped
public class ClientAddress {
    /** Only literals, so that no name is ever looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private final List<Network> trusted;

    /** @param proxies addresses or networks like {@code 10.0.0.0/8}, separated by commas */
    @Inject
    ClientAddress(@ConfigProperty(name = "musterbook.trusted-proxies") Optional<String> proxies) {
        trusted = proxies.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Network::of)
                .toList();
    }

    /** The nearest address that is not one of our proxies. */
    public String of(HttpServletRequest request) {
        var nearest = request.getRemoteAddr();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return nearest;
        }
        var hops = forwarded.split(",", -1);
        for (int hop = hops.length - 1; hop >= 0 && isTrusted(nearest); hop--) {
            var further = hops[hop].strip();
            if (literal(further) == null) {
                return nearest;
            }
            nearest = further;
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        var bytes = literal(address);
        return bytes != null && trusted.stream().anyMatch(network -> network.contains(bytes));
    }

    private static byte @Nullable [] literal(String text) {
        try {
            return LITERAL.matcher(text).matches() ? InetAddress.getByName(text).getAddress() : null;
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    private static final class Network {
        private final byte[] prefix;
        private final int bits;

        private Network(byte[] prefix, int bits) {
            this.prefix = prefix;
            this.bits = bits;
        }

        static Network of(String text) {
            int slash = text.indexOf('/');
            var address = literal(slash < 0 ? text : text.substring(0, slash));
            if (address == null) {
                throw new IllegalArgumentException(
                        "musterbook.trusted-proxies: " + text + " is no address or network.");
            }
            return new Network(address, slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
