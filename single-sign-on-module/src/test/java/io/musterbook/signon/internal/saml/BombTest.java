package io.musterbook.signon.internal.saml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that want to cost memory, time or a request to somewhere. */
class BombTest {
    private static final String RESPONSE = "<samlp:Response xmlns:samlp=\"" + Names.PROTOCOL + "\"";

    static Stream<Arguments> bombs() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("a billion laughs", laughs() + RESPONSE + ">&a9;</samlp:Response>");
        all.put(
                "a quadratic blow-up",
                "<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(50_000) + "\">]>" + RESPONSE + ">" + "&a;".repeat(10_000)
                        + "</samlp:Response>");
        all.put("10 MB", RESPONSE + ">" + "a".repeat(10_000_000) + "</samlp:Response>");
        all.put("10,000 deep", RESPONSE + ">" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</samlp:Response>");
        all.put("10,000 attributes", RESPONSE + attributes() + "/>");
        all.put("30,000 children", RESPONSE + ">" + "<a/>".repeat(30_000) + "</samlp:Response>");
        all.put("nothing", "");
        all.put("no XML", "PK\u0003\u0004");
        all.put("only a declaration", "<?xml version=\"1.0\"?>");
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void a_bomb_is_refused_in_no_time(String name, String xml) {
        var bytes = xml.getBytes(UTF_8);
        var ignored = Scene.verify("<warm/>".getBytes(UTF_8));

        var began = System.nanoTime();
        assertThat(Scene.verify(bytes)).as(name).isInstanceOf(Verification.Refused.class);
        assertThatExceptionOfType(MetadataFault.class).isThrownBy(() -> MetadataReader.read(bytes));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void nothing_that_a_document_names_is_fetched() throws IOException {
        try (var canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(300);
            var url = "http://127.0.0.1:" + canary.getLocalPort() + "/x";
            for (var xml : new String[] {
                "<!DOCTYPE r SYSTEM \"" + url + "\">" + RESPONSE + "/>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + url + "\">]>" + RESPONSE + ">&x;</samlp:Response>",
                "<!DOCTYPE r [<!ENTITY % x SYSTEM \"" + url + "\"> %x;]>" + RESPONSE + "/>",
                RESPONSE + "><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + url
                        + "\"/></samlp:Response>",
                RESPONSE + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x " + url
                        + "\"/>",
                "<?xml-stylesheet href=\"" + url + "\"?>" + RESPONSE + "/>",
                "<md:EntityDescriptor xmlns:md=\"" + Names.METADATA + "\" entityID=\"" + url + "\"/>"
            }) {
                assertThat(Scene.verify(xml.getBytes(UTF_8))).isInstanceOf(Verification.Refused.class);
                assertThatExceptionOfType(MetadataFault.class)
                        .isThrownBy(() -> MetadataReader.read(xml.getBytes(UTF_8)));
            }
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(canary::accept);
        }
    }

    private static String laughs() {
        return "<!DOCTYPE x [<!ENTITY a0 \"ha\">"
                + IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                        .collect(Collectors.joining())
                + "]>";
    }

    private static String attributes() {
        return IntStream.range(0, 10_000).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining());
    }
}
