package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Bulk requests. */
class ScimBulkST {
    private static final String MANAGER = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    @OnEachDatabase
    void operations_name_each_others_results_in_any_order(Database database) {
        var tenant = Servers.on(database).operator().workspace("bulk");
        var scim = tenant.connect();
        var old = scim.create(tenant.address("old"));
        var bulk = bulk();
        operation(bulk, "POST", "/Groups", "crew", Okta.group("Crew", List.of("bulkId:ada", "bulkId:bob")));
        operation(bulk, "POST", "/Users", "ada", Okta.user(tenant.address("ada")));
        operation(bulk, "POST", "/Users", "bob", Okta.user(tenant.address("bob")));
        operation(bulk, "PATCH", "/Groups/bulkId:crew", null, Okta.patch(Okta.addMembers(old)));
        operation(bulk, "PATCH", "/Users/bulkId:bob", null, Okta.patch(Okta.setActive(false)));
        operation(bulk, "DELETE", "/Users/" + old, null, null);
        var results = results(scim, bulk);
        assertThat(results.findValuesAsText("status")).containsExactly("201", "201", "201", "200", "200", "204");
        var crew = id(results.get(0));
        assertThat(scim.members(crew)).containsExactlyInAnyOrder(id(results.get(1)), id(results.get(2)));
        assertThat(results.get(0).path("version").asText()).startsWith("W/");
        assertThat(results.get(1).path("bulkId").asText()).isEqualTo("ada");
        assertThat(scim.get("/Users/" + id(results.get(2)))
                        .json()
                        .path("active")
                        .asBoolean())
                .isFalse();
        scim.get("/Users/" + old).expect(404);
        assertThat(tenant.invitations(tenant.address("ada"))).hasSize(1);
    }

    @OnEachDatabase
    void a_circle_of_references_is_closed(Database database) {
        var tenant = Servers.on(database).operator().workspace("circle");
        var scim = tenant.connect();
        var bulk = bulk();
        operation(bulk, "POST", "/Groups", "g", Okta.group("Pair", List.of("bulkId:a", "bulkId:b")));
        operation(bulk, "POST", "/Users", "a", managed(tenant.address("a"), "bulkId:b"));
        operation(bulk, "POST", "/Users", "b", managed(tenant.address("b"), "bulkId:a"));
        var results = results(scim, bulk);
        assertThat(results.findValuesAsText("status")).containsExactly("201", "201", "201");
        var a = id(results.get(1));
        var b = id(results.get(2));
        assertThat(manager(scim, a)).isEqualTo(b);
        assertThat(manager(scim, b)).isEqualTo(a);
        assertThat(scim.members(id(results.get(0)))).hasSize(2);
        assertThat(tenant.invitations(tenant.address("a"))).hasSize(1);
    }

    @OnEachDatabase
    void what_fails_fails_alone_and_fail_on_errors_stops(Database database) {
        var tenant = Servers.on(database).operator().workspace("failing");
        var scim = tenant.connect();
        scim.create(tenant.address("ada"));
        var bulk = bulk();
        operation(bulk, "POST", "/Users", "again", Okta.user(tenant.address("ada")));
        operation(bulk, "POST", "/Groups", "g", Okta.group("Crew", List.of("bulkId:again")));
        operation(bulk, "PUT", "/Users/nobody", null, Okta.user(tenant.address("x")));
        operation(bulk, "GET", "/Users", null, null);
        operation(bulk, "POST", "/Chairs", "c", Http.JSON.createObjectNode());
        operation(bulk, "POST", "/Users", null, null);
        operation(bulk, "POST", "/Users", "bob", Okta.user(tenant.address("bob")));
        var results = results(scim, bulk.deepCopy());
        assertThat(results.findValuesAsText("status")).startsWith("409").endsWith("201");
        assertThat(results).hasSize(7);
        assertThat(results.get(0).path("response").path("scimType").asText()).isEqualTo("uniqueness");
        assertThat(results.get(1).path("status").asText()).isEqualTo("400");
        assertThat(results.get(1).has("location")).isFalse();
        assertThat(results.get(2).path("response").path("status").asText()).isEqualTo("404");
        assertThat(results.get(4).path("status").asText()).isEqualTo("404");

        var stopped = results(scim, bulk.deepCopy().put("failOnErrors", 2));
        assertThat(stopped).hasSize(2);
        scim.post("/Bulk", bulk.deepCopy().put("failOnErrors", 0)).expect(400);
    }

    @OnEachDatabase
    void a_bulk_over_the_limits_is_refused_whole_and_names_the_limit(Database database) {
        var tenant = Servers.on(database).operator().workspace("limits");
        var scim = tenant.connect();
        var many = bulk();
        IntStream.rangeClosed(0, 1000).forEach(n -> operation(many, "DELETE", "/Users/" + n, null, null));
        assertThat(scim.post("/Bulk", many).expect(413).text("detail")).contains("1000");
        var large = bulk();
        operation(
                large, "POST", "/Users", "big", Okta.user(tenant.address("big")).put("title", "x".repeat(6 << 20)));
        assertThat(scim.post("/Bulk", large).expect(413).text("detail")).contains("5 MiB");
        var twice = bulk();
        operation(twice, "POST", "/Users", "a", Okta.user(tenant.address("a")));
        operation(twice, "POST", "/Users", "a", Okta.user(tenant.address("b")));
        assertThat(scim.post("/Bulk", twice).expect(400).text("scimType")).isEqualTo("invalidValue");
        assertThat(scim.get("/Users").json().path("totalResults").asInt()).isZero();
        scim.get("/Bulk").expect(405);
    }

    @OnEachDatabase
    void an_operation_with_an_old_version_is_refused(Database database) {
        var tenant = Servers.on(database).operator().workspace("tagged");
        var scim = tenant.connect();
        var created = scim.post("/Users", Okta.user(tenant.address("ada"))).expect(201);
        var bulk = bulk();
        operation(bulk, "PATCH", "/Users/" + created.text("id"), null, Okta.patch(Okta.setActive(false)))
                .put("version", created.header("ETag"));
        operation(bulk, "DELETE", "/Users/" + created.text("id"), null, null).put("version", created.header("ETag"));
        assertThat(results(scim, bulk).findValuesAsText("status")).startsWith("200", "412");
        scim.get("/Users/" + created.text("id")).expect(200);
    }

    private static ObjectNode bulk() {
        var bulk = Http.JSON.createObjectNode();
        bulk.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:BulkRequest");
        bulk.putArray("Operations");
        return bulk;
    }

    private static ObjectNode operation(
            ObjectNode bulk, String method, String path, @Nullable String bulkId, @Nullable JsonNode data) {
        var operation =
                bulk.withArray("/Operations").addObject().put("method", method).put("path", path);
        if (bulkId != null) {
            operation.put("bulkId", bulkId);
        }
        if (data != null) {
            operation.set("data", data);
        }
        return operation;
    }

    private static ObjectNode managed(String userName, String manager) {
        var user = Okta.user(userName);
        user.withObject("/" + MANAGER).putObject("manager").put("value", manager);
        return user;
    }

    private static String manager(Scim scim, String id) {
        return scim.get("/Users/" + id)
                .json()
                .path(MANAGER)
                .path("manager")
                .path("value")
                .asText();
    }

    private static JsonNode results(Scim scim, ObjectNode bulk) {
        var answer = scim.post("/Bulk", bulk).expect(200).json();
        assertThat(answer.path("schemas").get(0).asText()).endsWith("BulkResponse");
        return answer.path("Operations");
    }

    private static String id(JsonNode result) {
        var location = result.path("location").asText();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
