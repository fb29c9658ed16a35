package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal of the SCIM endpoint is SCIM JSON that says what to do. None of it depends on the database. */
class ScimErrorsST {
    private static final int MIB = 1 << 20;

    private static Scim scim = new Scim("", "");

    @BeforeAll
    static void connect() {
        scim = Servers.on(Database.H2).operator().workspace("refuses").connect();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer nope", "non-token", "Basic b2t0YTpva3Rh"})
    void without_a_good_token_nothing_is_answered_but_401(String authorization) {
        var anybody = new Http(scim.base());
        var answer = scimError(
                (authorization.isEmpty() ? anybody : anybody.with("Authorization", authorization)).get("/Users"), 401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void a_truncated_token_is_no_token() {
        var token = scim.token();
        scimError(scim.presenting(token.substring(0, token.length() - 1)).get("/Users"), 401);
        scimError(scim.presenting(token + "x").get("/Users"), 401);
        scim.http().with("Authorization", token).get("/Users").expect(200);
        scim.http().with("Authorization", "bearer " + token).get("/Users").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Users",
                "//Users",
                "/Users/",
                "/Users//",
                "/users",
                "/Users;x=1",
                "/Users/;x=1",
                ";x=1/Users",
                "/./Users",
                "/%2e/Users",
                "/Users/..%2fUsers",
                "/%55sers",
                "/Users%20",
                "/Users%00",
                "/Users.json",
                "/Groups",
                "/Schemas",
                "/ServiceProviderConfig",
                "/ResourceTypes",
                "/Me",
                "/Bulk",
                "/../" + "Users",
                "/Users?access_token=x",
                "/%2e%2e/%2e%2e/v2/x/Users"
            })
    void no_spelling_of_a_path_opens_the_endpoint_without_a_token(String path) {
        var anybody = new Http(scim.base());
        for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")) {
            assertThat(anybody.ask(method, path).status()).as(method).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void an_unknown_route_is_a_404_and_a_wrong_method_a_405_that_names_the_right_ones() {
        scimError(scim.get("/Nothing"), 404);
        scimError(scim.get("/Users/nobody"), 404);
        scimError(scim.post("/Users/nobody", Okta.user("x@y.example")), 405);
        var wrong = scimError(scim.post("/Schemas", Okta.object()), 405);
        assertThat(wrong.header("Allow")).contains("GET");
        assertThat(scimError(scim.delete("/Users"), 405).header("Allow")).contains("GET", "POST");
    }

    @Test
    void a_body_that_is_too_large_is_a_413() {
        var filler = new byte[MIB + 100];
        Arrays.fill(filler, (byte) ' ');
        scimError(scim.http().send("POST", "/Users", filler, Scim.MEDIA_TYPE), 413);
    }

    @Test
    void a_body_of_another_kind_is_a_415_and_a_broken_one_a_400() {
        var body = "hello".getBytes(StandardCharsets.UTF_8);
        scimError(scim.http().send("POST", "/Users", body, "text/plain"), 415);
        var broken = scimError(
                scim.http().send("POST", "/Users", "{\"userName\": ".getBytes(StandardCharsets.UTF_8), Scim.MEDIA_TYPE),
                400);
        assertThat(broken.text("scimType")).isEqualTo("invalidSyntax");
        var filter = scimError(scim.get("/Users?filter=userName%20eq"), 400);
        assertThat(filter.text("scimType")).isEqualTo("invalidFilter");
        var nameless = Okta.user("x@y.example");
        nameless.remove("userName");
        assertThat(scimError(scim.post("/Users", nameless), 400).text("scimType"))
                .isEqualTo("invalidValue");
    }

    private static Answer scimError(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        assertThat(answer.json().path("schemas").path(0).asText()).isEqualTo(Okta.ERROR);
        assertThat(answer.json().path("status")).hasToString("\"" + status + "\"");
        assertThat(answer.text("detail")).isNotBlank().doesNotContain("Exception", "SQL", "java.");
        assertThat(answer.header("X-Request-Id")).isNotBlank();
        return answer;
    }
}
