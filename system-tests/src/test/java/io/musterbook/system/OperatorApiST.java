package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The API that scripts of the operator and the host product rely on. */
class OperatorApiST {
    @OnEachDatabase
    void bad_input_is_answered_with_every_field_and_its_reason(Database database) {
        var operator = Servers.on(database).operator();
        var body = OperatorApi.newWorkspace("Not A Slug", "PLATINUM", 0, "nobody", "short");
        body.put("colour", "red");
        var problem = problem(operator.post("/workspaces", body), 400);
        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("slug", "plan", "seats", "owner.email", "owner.password", "colour");
        assertThat(problem.path("errors"))
                .allSatisfy(error -> assertThat(error.path("reason").asText()).isNotBlank());
        problem(
                operator.http().send("POST", "/workspaces", "{".getBytes(StandardCharsets.UTF_8), "application/json"),
                400);
        var tenant = operator.workspace("strict");
        assertThat(problem(operator.http().get(tenant.path("/members?stat=ACTIVE&limit=x")), 400)
                        .path("errors")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("stat", "limit");
        problem(operator.post(tenant.path("/directory"), Okta.object().put("provider", "abacus")), 400);
    }

    @OnEachDatabase
    void without_the_key_there_is_no_way_in(Database database) {
        var operator = Servers.on(database).operator();
        var anybody = operator.http().with("Authorization", "Bearer nope");
        for (var path :
                List.of("/workspaces", "/workspaces/acme", "/workspaces/acme/members", "/demo/mailbox", "/no")) {
            problem(anybody.get(path), 401);
        }
    }

    @OnEachDatabase
    void what_is_not_there_is_a_404_and_what_is_there_already_a_409(Database database) {
        var operator = Servers.on(database).operator();
        problem(operator.http().get("/workspaces/nobody-has-this"), 404);
        problem(operator.http().get("/nothing"), 404);
        var tenant = operator.workspace("once");
        problem(operator.http().get(tenant.path("/directory")), 404);
        problem(
                operator.post("/workspaces", OperatorApi.newWorkspace(tenant.slug(), "PRO", 3, "a@b.example", "")),
                409);
        tenant.connect();
        problem(operator.post(tenant.path("/directory"), Okta.object().put("provider", "okta")), 409);
    }

    @OnEachDatabase
    void cursors_walk_everything_once(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("walked");
        var scim = tenant.connect();
        IntStream.range(0, 11).forEach(number -> scim.create(tenant.address("p" + number)));
        Eventually.get(tenant::requests, found -> found.size() == 11);
        for (var list : List.of("/members", "/invitations", "/audit", "/directory/requests")) {
            var whole = ids(operator.all(tenant.path(list), 1000));
            assertThat(whole).hasSizeGreaterThanOrEqualTo(11).doesNotHaveDuplicates();
            assertThat(ids(operator.all(tenant.path(list), 3))).as(list).isEqualTo(whole);
        }
    }

    @OnEachDatabase
    void a_token_is_rotated_without_an_interruption(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("rotated");
        var old = tenant.connect();
        var answer =
                operator.post(tenant.path("/directory/tokens"), Okta.object()).expect(201);
        var fresh = old.presenting(answer.text("bearerToken"));
        fresh.get("/Users").expect(200);
        old.get("/Users").expect(200);
        var tokens = operator.http()
                .get(tenant.path("/directory"))
                .expect(200)
                .json()
                .path("tokens");
        assertThat(tokens).hasSize(2);
        var oldest = IntStream.range(0, 2)
                .mapToObj(tokens::path)
                .filter(token ->
                        old.token().startsWith(token.path("label").asText().replace("…", "")))
                .findFirst()
                .orElseThrow();
        operator.http()
                .delete(tenant.path("/directory/tokens/" + oldest.path("id").asText()))
                .expect(204);
        old.get("/Users").expect(401);
        fresh.get("/Users").expect(200);
        operator.http().delete(tenant.path("/directory")).expect(204);
        fresh.get("/Users").expect(401);
    }

    private static JsonNode problem(Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.text("type")).startsWith("urn:musterbook:problem:");
        assertThat(answer.text("detail")).isNotBlank();
        return answer.json();
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
