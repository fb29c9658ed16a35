package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What vendors send, each into a workspace of its own, and what must come of it. */
class WireST {
    private static final List<String> COMPUTED = List.of("id", "meta", "groups", "members");

    static Stream<Arguments> requests() {
        return Stream.of(Database.values())
                .flatMap(database -> WireCase.all().map(wire -> Arguments.of(database, wire)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void every_request_of_a_vendor_ends_as_it_must(Database database, WireCase wire) {
        var scim = Servers.on(database).operator().directoryOnly("wire").connect();
        var ids = set(scim, wire.given());
        var request = wire.request(ids);
        var expected = wire.expected();
        var answer = send(scim, request).expect(expected.path("status").asInt());
        if (expected.has("scimType")) {
            assertThat(answer.text("scimType"))
                    .isEqualTo(expected.path("scimType").asText());
        }
        if (expected.has("found")) {
            assertThat(answer.json().path("Resources").findValuesAsText("id"))
                    .filteredOn(ids::containsValue)
                    .containsSubsequence(WireCase.ids(expected.path("found"), ids));
            assertThat(answer.json().path("totalResults").asInt())
                    .isEqualTo(expected.path("found").size());
        }
        var place = answer.status() == 201
                ? request.path("path").asText() + "/" + answer.text("id")
                : request.path("path").asText();
        if (expected.has("resource")) {
            stored(scim, place, answer, expected, ids);
        }
        if (expected.path("gone").asBoolean()) {
            scim.get(place).expect(404);
            var others = new HashMap<>(ids);
            others.values().remove(place.substring(place.lastIndexOf('/') + 1));
            others.forEach((name, id) -> scim.get((name.equals("crew") ? "/Groups/" : "/Users/") + id)
                    .expect(200));
        }
    }

    private static void stored(Scim scim, String place, Answer answer, JsonNode expected, Map<String, String> ids) {
        var read = scim.get(place).expect(200).json();
        assertThat(((ObjectNode) read.deepCopy()).remove(COMPUTED)).isEqualTo(expected.path("resource"));
        if (expected.has("members")) {
            assertThat(read.path("members").findValuesAsText("value"))
                    .containsExactlyInAnyOrderElementsOf(WireCase.ids(expected.path("members"), ids));
        }
        if (place.startsWith("/Users") && !answer.text().isEmpty()) {
            assertThat(answer.json()).isEqualTo(read);
        }
    }

    private static Map<String, String> set(Scim scim, JsonNode given) {
        var ids = new HashMap<String, String>();
        for (var user : given.path("users").properties()) {
            ids.put(
                    user.getKey(),
                    scim.post("/Users", user.getValue()).expect(201).text("id"));
        }
        for (var group : given.path("groups").properties()) {
            var body = WireCase.group(group.getValue(), ids);
            ids.put(group.getKey(), scim.post("/Groups", body).expect(201).text("id"));
        }
        return ids;
    }

    private static Answer send(Scim scim, JsonNode request) {
        var query = request.has("query") ? "?" + request.path("query").asText() : "";
        var path = request.path("path").asText() + query;
        if (!request.has("body")) {
            return scim.http().ask(request.path("method").asText(), path);
        }
        var body = request.path("body").toString().getBytes(StandardCharsets.UTF_8);
        return scim.http()
                .send(
                        request.path("method").asText(),
                        path,
                        body,
                        request.path("contentType").asText());
    }
}
