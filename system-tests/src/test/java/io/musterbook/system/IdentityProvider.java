package io.musterbook.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.musterbook.forge.Authority;
import io.musterbook.forge.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.Inflater;

/**
 * An identity provider of our own making. Its pages are on {@code localhost}, which to a browser is another site than
 * {@code 127.0.0.1}, where the server is.
 */
final class IdentityProvider implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("\\bID=\"([^\"]+)\"");
    private static final Pattern ACS = Pattern.compile("AssertionConsumerServiceURL=\"([^\"]+)\"");
    private static final Pattern ISSUER = Pattern.compile("<saml:Issuer>([^<]+)<");

    /** Keys take seconds to make, so two are shared: providers that are opened one after the other have different ones. */
    private static final List<Authority> KEYS = List.of(Authority.rsa(2048), Authority.rsa(2048));

    private static final AtomicInteger OPENED = new AtomicInteger();

    private final Authority authority;
    private final String issuer;
    private final HttpServer pages;
    private volatile String person = "";

    private IdentityProvider(Authority authority, String issuer, HttpServer pages) {
        this.authority = authority;
        this.issuer = issuer;
        this.pages = pages;
    }

    /** Opens one with another key than the one before. */
    static IdentityProvider open(String name) {
        try {
            var pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var key = KEYS.get(OPENED.getAndIncrement() % KEYS.size());
            var provider = new IdentityProvider(key, "https://" + name + ".idp.example/saml", pages);
            pages.createContext("/sso", provider::answer);
            pages.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Authority authority() {
        return authority;
    }

    /** Who signs in here from now on, without being asked. */
    void signIn(String nameId) {
        person = nameId;
    }

    /** The metadata that an admin downloads. */
    String metadata() {
        return """
                <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">\
                <md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">\
                <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>\
                <ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>\
                <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="%s"/>\
                </md:IDPSSODescriptor></md:EntityDescriptor>\
                """.formatted(issuer, authority.base64(), address());
    }

    /** Links a workspace to it by the operator API. */
    JsonNode link(Tenant tenant) {
        return tenant.operator()
                .post(
                        tenant.path("/single-sign-on"),
                        Okta.object().put("provider", "okta").put("metadataXml", metadata()))
                .expect(201)
                .json();
    }

    /** Links a workspace to it, for tests that want the address at which its sign-in begins and no more. */
    String linkForLogin(Tenant tenant) {
        return link(tenant).path("loginUrl").asText();
    }

    /** The request that a browser brought here. */
    Asked asked(Visitor.Page arrived) {
        return asked(arrived.address());
    }

    /** What a person's browser sends back for a request, as this provider signs by default. */
    Map<String, String> form(Asked asked, String nameId) {
        return form(asked, answer(asked, nameId).signed(Style.ASSERTION, authority));
    }

    /** A right answer, unsigned, every value of which can be changed. */
    io.musterbook.forge.Answer answer(Asked asked, String nameId) {
        return io.musterbook.forge.Answer.to(asked.id, asked.acs, asked.issuer, issuer, nameId, Instant.now());
    }

    /** What a person's browser sends back with any bytes as the answer. */
    static Map<String, String> form(Asked asked, byte[] response) {
        var form = new LinkedHashMap<String, String>();
        form.put("SAMLResponse", Base64.getEncoder().encodeToString(response));
        form.put("RelayState", asked.relayState);
        return form;
    }

    /** Signs a person in from the login address to the page where they end. */
    Visitor.Page signIn(Visitor visitor, String loginUrl, String nameId) {
        var asked = asked(visitor.open(loginUrl));
        return visitor.postFromElsewhere(asked.acs, form(asked, nameId));
    }

    @Override
    public void close() {
        pages.stop(0);
    }

    private String address() {
        return "http://localhost:" + pages.getAddress().getPort() + "/sso";
    }

    private Asked asked(URI address) {
        var query = new LinkedHashMap<String, String>();
        Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var xml = inflate(Base64.getDecoder().decode(query.getOrDefault("SAMLRequest", "")));
        return new Asked(
                first(ID, xml),
                first(ACS, xml),
                first(ISSUER, xml),
                query.getOrDefault("RelayState", ""),
                query.containsKey("Signature"));
    }

    /** A page that sends its form by itself, as identity providers have; with a button where scripts are off. */
    private void answer(HttpExchange exchange) throws IOException {
        var asked = asked(exchange.getRequestURI());
        var fields = new StringBuilder();
        form(asked, person.isEmpty() ? "nobody@idp.example" : person)
                .forEach((name, value) -> fields.append("<input type=\"hidden\" name=\"")
                        .append(name)
                        .append("\" value=\"")
                        .append(value)
                        .append("\">"));
        var page = "<!doctype html><title>Signing you in</title><form method=\"post\" action=\"" + asked.acs + "\">"
                + fields + "<button>Continue</button></form><script>document.forms[0].submit()</script>";
        var bytes =
                (person.isEmpty() ? "<!doctype html><title>Sign in</title>" : page).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static String inflate(byte[] deflated) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            var bytes = new byte[64 * 1024];
            int length = inflater.inflate(bytes);
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        } catch (java.util.zip.DataFormatException e) {
            throw new AssertionError("the request is not deflated", e);
        } finally {
            inflater.end();
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError("no " + pattern + " in " + text);
        }
        return found.group(1);
    }

    /**
     * A request as it came here.
     *
     * @param issuer who asks
     */
    record Asked(String id, String acs, String issuer, String relayState, boolean signed) {}
}
