package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Addresses that no good client sends, byte for byte. What the HTTP layer refuses by itself is listed in {@code
 * docs/conformance.md}; everything else is answered in SCIM.
 */
class OddAddressesST {
    private static Scim scim = new Scim("", "");

    @BeforeAll
    static void connect() {
        scim = Servers.on(Database.H2).operator().directoryOnly("odd").connect();
    }

    @ParameterizedTest(name = "{0} is {1} by {2}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "/Users 200 scim",
                "/Users/ 200 scim",
                "//Users 200 scim",
                "/Users// 200 scim",
                "/Users;x=1 200 scim",
                "/Users?a|b 200 scim",
                "/Users?[x] 200 scim",
                "/Users?count=1&count=2 200 scim",
                "/Users?filter= 200 scim",
                "/Users?filter=% 400 scim",
                "/Users?filter=%zz 400 scim",
                "/Users?filter=userName%20eq%20%22%00%22 400 scim",
                "/users 200 scim",
                "/./Users 404 scim",
                "/Groups/../Users 404 scim",
                "/%55sers 404 scim",
                "/Users%2F 404 scim",
                "/Users%20 404 scim",
                "/Users.json 404 scim",
                "/Users#frag 404 scim",
                "/Users/<x> 404 scim",
                "/Users/%7Bid%7D 404 scim",
                "/Users/%2e%2e/Groups 404 scim",
                "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User 200 scim",
                "/Schemas/urn%3Aietf%3Aparams%3Ascim%3Aschemas%3Acore%3A2.0%3AUser 200 scim",
                "/Users/%zz 200 http",
                "/Users/% 200 http",
                "/Users%00 400 http",
                "/Users/%00 400 http",
                "/%c0%ae/Users 400 http",
                "/Users/a\\b 400 http",
                "/Users/{id} 400 http",
                "/../../../etc 404 http",
            })
    void odd_addresses_are_answered(String target, int status, String by) {
        var answer = raw(target);
        assertThat(answer).as(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.contains("application/scim+json")).as(answer).isEqualTo(by.equals("scim"));
    }

    @Test
    void long_addresses_are_answered_up_to_the_header_buffer() {
        assertThat(raw("/Users/" + "a".repeat(9_000)))
                .startsWith("HTTP/1.1 404 ")
                .contains("scim+json");
        assertThat(raw("/Users?filter=" + "a".repeat(30_000)))
                .startsWith("HTTP/1.1 400 ")
                .contains("scim+json");
        assertThat(raw("/Users?filter=" + "a".repeat(40_000)))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("scim+json");
    }

    private static String raw(String target) {
        var base = URI.create(scim.base());
        var request = "GET " + base.getRawPath() + target + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nAuthorization: Bearer " + scim.token() + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
