package io.musterbook.web.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only holds together in the server: filters, mappers, pages, health and the document of the API. */
@ExtendWith(ArquillianExtension.class)
class ServerIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration UNTIL_READY = Duration.ofMinutes(2);

    /** The WAR as it is, not one byte more. */
    @Deployment(testable = false)
    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("musterbook.test.war")))
                .as(WebArchive.class);
    }

    @Test
    void it_is_ready_when_its_database_answers(@ArquillianResource URL address)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + UNTIL_READY.toNanos();
        var ready = get(address, "/health/ready");
        while (ready.statusCode() != 200 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            ready = get(address, "/health/ready");
        }
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(json(ready).path("status").asText()).isEqualTo("UP");
    }

    @Test
    void the_sign_in_page_comes_with_a_strict_policy(@ArquillianResource URL address)
            throws IOException, InterruptedException {
        var page = get(address, "/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sign in").doesNotContain("#{");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline", "unsafe-eval");
        assertThat(get(address, "/assets/musterbook.js").statusCode()).isEqualTo(200);
        assertThat(get(address, "/webjars/bootstrap/5.3.8/dist/css/bootstrap.min.css")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void scim_without_a_token_is_refused_in_the_language_of_scim(@ArquillianResource URL address)
            throws IOException, InterruptedException {
        var refused = get(address, "/scim/v2/00000000-0000-7000-8000-000000000000/Users");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "Content-Type")).startsWith("application/scim+json");
        assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(json(refused).path("status").asText()).isEqualTo("401");
    }

    @Test
    void the_operator_api_without_a_key_is_refused_with_a_problem(@ArquillianResource URL address)
            throws IOException, InterruptedException {
        var refused = get(address, "/api/v1/workspaces/acme");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(refused).path("type").asText()).isEqualTo("urn:musterbook:problem:unauthorized");
    }

    @Test
    void the_document_of_the_api_names_its_paths(@ArquillianResource URL address)
            throws IOException, InterruptedException {
        var document = get(address, "/openapi");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body())
                .contains("/api/v1/workspaces", "/api/v1/workspaces/{slug}/directory", "/api/v1/demo/mailbox");
    }

    private static HttpResponse<String> get(URL address, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address.getProtocol() + "://" + address.getAuthority() + path))
                .timeout(Duration.ofSeconds(60))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
