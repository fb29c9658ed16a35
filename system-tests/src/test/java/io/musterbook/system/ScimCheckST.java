package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The check that every answer passes is no check if it passes everything. */
class ScimCheckST {
    @Test
    void a_resource_that_breaks_its_schema_is_noticed() {
        var tenant = Servers.on(Database.H2).operator().directoryOnly("checked");
        var scim = tenant.connect();
        var id = scim.post("/Users", Okta.userWithEverything(tenant.address("ada")))
                .text("id");
        var answer = scim.get("/Users/" + id).expect(200);
        var schemas = Schemas.of(scim.get("/Schemas").json());
        assertThat(schemas.problems(answer.json(), scim.base(), true)).isEmpty();
        for (var change : List.<Consumer<ObjectNode>>of(
                user -> user.put("shoeSize", 41),
                user -> user.put("active", "true"),
                user -> user.put("title", 5),
                user -> user.putNull("title"),
                user -> user.put("password", "x"),
                user -> user.putArray("emails"),
                user -> user.remove("userName"),
                user -> user.remove("id"),
                user -> user.remove(Okta.ENTERPRISE),
                user -> user.putArray("schemas").add(Okta.USER),
                user -> ((ObjectNode) user.path("emails").path(0)).put("colour", "red"),
                user -> ((ObjectNode) user.path("phoneNumbers").path(1)).put("primary", true),
                user -> ((ObjectNode) user.path("meta")).put("location", "http://evil.example/"),
                user -> ((ObjectNode) user.path("meta")).put("created", "yesterday"))) {
            var broken = (ObjectNode) answer.json();
            change.accept(broken);
            assertThat(schemas.problems(broken, scim.base(), true))
                    .as("%s", broken)
                    .isNotEmpty();
        }
    }

    @Test
    void an_error_of_another_shape_is_noticed() {
        var check = new ScimCheck("http://127.0.0.1", "");
        var good = "{\"schemas\":[\"" + Okta.ERROR + "\"],\"status\":\"404\",\"detail\":\"There is no such user.\"}";
        check.check("GET", "/Users/x", error(good));
        for (var bad : List.of(
                good.replace("\"404\"", "404"),
                good.replace("404", "400"),
                good.replace("\"detail\"", "\"message\""),
                good.replace("There is no such user.", ""),
                good.replace("such", "java.lang.Exception"),
                good.replace("}", ",\"scimType\":\"invalidValue\"}"),
                good.replace(":Error", ":Fault"))) {
            assertThatThrownBy(() -> check.check("GET", "/Users/x", error(bad)))
                    .as(bad)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static Answer error(String body) {
        var headers = Map.of("Content-Type", List.of("application/scim+json"), "X-Request-Id", List.of("1"));
        return new Answer(404, HttpHeaders.of(headers, (name, value) -> true), body);
    }
}
