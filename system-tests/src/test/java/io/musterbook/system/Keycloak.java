package io.musterbook.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A Keycloak as its own process, in Okta's place: an identity provider that we did not write. Its pages are on {@code
 * localhost}, which to a browser is another site than {@code 127.0.0.1}.
 */
final class Keycloak implements AutoCloseable {
    /** Of everybody who signs in here. */
    static final String PASSWORD = "a few other words";

    private static final String ADMIN = "admin";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Pattern CERTIFICATE = Pattern.compile("<ds:X509Certificate>([^<]+)<");

    private final Process process;
    private final String base;
    private final Http http;

    private Keycloak(Process process, String base) {
        this.process = process;
        this.base = base;
        this.http = new Http(base);
    }

    /** Starts the distribution that lies in the folder {@code musterbook.test.keycloak}, and waits until it answers. */
    static Keycloak start() {
        var home = Path.of(System.getProperty("musterbook.test.keycloak")).toAbsolutePath();
        var work = RunningServer.freshFolder("keycloak");
        int port = RunningServer.freePort();
        var base = "http://localhost:" + port;
        var builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + base,
                        "--db=dev-mem",
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output.log").toFile());
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
        // Its script hands its process over to Java, so that to end the one is to end the other.
        builder.environment().put("JAVA_OPTS", "-Xmx768m");
        try {
            var keycloak = new Keycloak(builder.start(), base);
            Eventually.get(START, keycloak::isReady, Boolean::booleanValue);
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended with " + process.exitValue());
        }
        return http.status("/realms/master") == 200;
    }

    /** A realm with a SAML client that stands for the service provider of that metadata, and believes nobody else. */
    Realm realm(String name, String entityId, String acs, String metadata) {
        create(
                "/admin/realms",
                Okta.object().put("realm", name).put("enabled", true).put("sslRequired", "none"));
        var realm = new Realm(name, entityId, acs, metadata);
        create(realm.path("/clients"), realm.client(true, true));
        return realm;
    }

    private void create(String path, ObjectNode body) {
        asAdmin().sendJson("POST", path, body, "application/json").expect(201);
    }

    /** An admin's token is good for a minute, so each request takes its own. */
    private Http asAdmin() {
        var form = "client_id=admin-cli&grant_type=password&username=" + ADMIN + "&password=" + ADMIN;
        var token = http.send(
                        "POST",
                        "/realms/master/protocol/openid-connect/token",
                        form.getBytes(StandardCharsets.UTF_8),
                        "application/x-www-form-urlencoded")
                .expect(200)
                .text("access_token");
        return http.with("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What stands for an organization with one SAML app. */
    final class Realm {
        private final String name;
        private final String entityId;
        private final String acs;
        private final String certificate;

        private Realm(String name, String entityId, String acs, String metadata) {
            this.name = name;
            this.entityId = entityId;
            this.acs = acs;
            var found = CERTIFICATE.matcher(metadata);
            if (!found.find()) {
                throw new AssertionError("no certificate in " + metadata);
            }
            certificate = found.group(1);
        }

        private String path(String rest) {
            return "/admin/realms/" + name + rest;
        }

        /** Adds somebody who signs in with {@link #PASSWORD}. */
        void add(String email) {
            var person = Okta.object()
                    .put("username", email)
                    .put("email", email)
                    .put("firstName", "Ada")
                    .put("lastName", "Byron")
                    .put("emailVerified", true)
                    .put("enabled", true);
            person.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
            create(path("/users"), person);
        }

        /** What an admin downloads. */
        String metadata() {
            return http.get("/realms/" + name + "/protocol/saml/descriptor")
                    .expect(200)
                    .text();
        }

        /** Where the tile of the app in the dashboard leads. */
        String tile() {
            return base + "/realms/" + name + "/protocol/saml/clients/muster";
        }

        /** Says what is signed from now on. */
        void sign(boolean response, boolean assertion) {
            var admin = asAdmin();
            var id = admin.get(path("/clients?clientId=" + Http.encode(entityId)))
                    .expect(200)
                    .json()
                    .path(0)
                    .path("id")
                    .asText();
            admin.sendJson(
                            "PUT",
                            path("/clients/" + id),
                            client(response, assertion).put("id", id),
                            "application/json")
                    .expect(204);
        }

        /** Makes a new key, which signs from now on. */
        void rollOver() {
            var key = Okta.object()
                    .put("name", "next")
                    .put("providerId", "rsa-generated")
                    .put("providerType", "org.keycloak.keys.KeyProvider")
                    .put("parentId", asAdmin().get(path("")).expect(200).text("id"));
            var config = key.putObject("config");
            Map.of("priority", "200", "enabled", "true", "active", "true", "algorithm", "RS256", "keySize", "2048")
                    .forEach((option, value) -> config.putArray(option).add(value));
            create(path("/components"), key);
        }

        private ObjectNode client(boolean response, boolean assertion) {
            var client = Okta.object()
                    .put("clientId", entityId)
                    .put("protocol", "saml")
                    .put("enabled", true);
            client.putArray("redirectUris").add(acs);
            client.putObject("attributes")
                    .put("saml.server.signature", String.valueOf(response))
                    .put("saml.assertion.signature", String.valueOf(assertion))
                    .put("saml.signature.algorithm", "RSA_SHA256")
                    .put("saml.client.signature", "true")
                    .put("saml.signing.certificate", certificate)
                    .put("saml.force.post.binding", "true")
                    .put("saml_name_id_format", "email")
                    .put("saml_force_name_id_format", "true")
                    .put("saml_assertion_consumer_url_post", acs)
                    .put("saml_idp_initiated_sso_url_name", "muster");
            return client;
        }
    }
}
