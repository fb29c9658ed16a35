package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Nobody sees anything of another tenant, however much happens at once and however one asks. */
class TenantsST {
    private static final int CREATES = 1_000;
    private static final int AT_ONCE = 16;
    private static final List<String> OF_EACH_REQUEST = List.of("date", "x-request-id");

    @OnEachDatabase
    void a_thousand_creates_at_once_are_found_in_their_own_connection_and_in_no_other(Database database) {
        var operator = Servers.on(database).operator();
        var tenants = List.of(operator.directoryOnly("left", CREATES), operator.directoryOnly("right", CREATES));
        var connections = tenants.stream().map(Tenant::connect).toList();
        var created = AtOnce.run(
                AT_ONCE,
                part -> numbers(part)
                        .mapToObj(number -> {
                            var side = number % 2;
                            var name = tenants.get(side).address("n" + number);
                            return new Created(side, name, connections.get(side).create(name));
                        })
                        .toList());
        var all = created.stream().flatMap(List::stream).toList();
        assertThat(all).extracting(Created::id).hasSize(CREATES).doesNotHaveDuplicates();

        var lost = AtOnce.run(
                AT_ONCE,
                part -> numbers(part)
                        .mapToObj(all::get)
                        .filter(one -> !connections
                                        .get(one.side())
                                        .find(one.name())
                                        .text()
                                        .contains(one.id())
                                || total(connections.get(1 - one.side()).find(one.name())) != 0)
                        .toList());
        assertThat(lost).allMatch(List::isEmpty);
        for (var side = 0; side < 2; side++) {
            var mine = side;
            assertThat(sweep(connections.get(side)))
                    .containsExactlyInAnyOrderElementsOf(all.stream()
                            .filter(one -> one.side() == mine)
                            .map(Created::id)
                            .toList());
        }
    }

    @OnEachDatabase
    void every_way_to_name_an_id_of_another_tenant_ends_as_with_an_unknown_one(Database database) {
        var operator = Servers.on(database).operator();
        var theirs = operator.directoryOnly("theirs").connect();
        var user = theirs.create("ada@theirs.example");
        var group = theirs.createGroup("Crew", List.of(user));
        var before = theirs.get("/Users/" + user).text()
                + theirs.get("/Groups/" + group).text();
        var tenant = operator.directoryOnly("mine");
        var mine = tenant.connect();
        var crew = mine.createGroup("Crew", List.of(mine.create(tenant.address("bob"))));
        for (var foreign : List.of(user, group)) {
            var unknown =
                    UUID.fromString(foreign.substring(0, 24) + "ffffffffffff").toString();
            for (var request : requests(crew)) {
                assertThat(seen(mine, request, foreign))
                        .as("%s with an id of the other tenant", request)
                        .isEqualTo(seen(mine, request, unknown));
            }
        }
        assertThat(theirs.get("/Users/" + user).text()
                        + theirs.get("/Groups/" + group).text())
                .isEqualTo(before);
    }

    /** Ways to name an id; the group is one's own. */
    private static List<Request> requests(String crew) {
        var requests = new ArrayList<Request>();
        for (var path : List.of("/Users/ID", "/Groups/ID")) {
            requests.add(new Request("GET", path, "", ""));
            requests.add(new Request("GET", path + "?attributes=userName", "", ""));
            requests.add(new Request("GET", path, "", "If-None-Match"));
            requests.add(new Request("DELETE", path, "", ""));
            requests.add(new Request("DELETE", path, "", "If-Match"));
            var body = path.startsWith("/U") ? Okta.user("x@mine.example") : Okta.group("X", List.of());
            requests.add(new Request("PUT", path, body.toString(), ""));
            requests.add(new Request("PUT", path, body.toString(), "If-Match"));
            requests.add(
                    new Request("PATCH", path, Okta.patch(Okta.setActive(false)).toString(), ""));
        }
        for (var filter : List.of("id eq \"ID\"", "groups.value eq \"ID\"", "not (id ne \"ID\")")) {
            requests.add(new Request("GET", "/Users?filter=" + Http.encode(filter), "", ""));
        }
        for (var filter :
                List.of("id eq \"ID\"", "members.value eq \"ID\"", "members eq \"ID\"", "members[value eq \"ID\"]")) {
            requests.add(new Request("GET", "/Groups?filter=" + Http.encode(filter), "", ""));
            requests.add(new Request("POST", "/Groups/.search", search(filter), ""));
            requests.add(new Request("POST", "/.search", search(filter), ""));
        }
        requests.add(new Request(
                "PATCH", "/Groups/" + crew, Okta.patch(Okta.addMembers("ID")).toString(), ""));
        requests.add(new Request(
                "PATCH", "/Groups/" + crew, Okta.patch(Okta.removeMember("ID")).toString(), ""));
        requests.add(new Request(
                "PUT", "/Groups/" + crew, Okta.group("Crew", List.of("ID")).toString(), ""));
        requests.add(new Request("GET", "/Groups/" + crew, "", ""));
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            requests.add(new Request("POST", "/Bulk", bulk(method), ""));
        }
        return requests;
    }

    private static String search(String filter) {
        var body = Okta.object().put("filter", filter);
        body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:SearchRequest");
        return body.toString();
    }

    private static String bulk(String method) {
        var body = Okta.object();
        body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:BulkRequest");
        var operations = body.putArray("Operations");
        for (var path : List.of("/Users/ID", "/Groups/ID")) {
            var operation = operations.addObject().put("method", method).put("path", path);
            if (method.equals("PATCH")) {
                operation.set("data", Okta.patch(Okta.setActive(false)));
            } else if (method.equals("PUT")) {
                operation.set("data", path.startsWith("/U") ? Okta.user("x@mine.example") : Okta.group("X", List.of()));
            }
        }
        return body.toString();
    }

    /** All that can be seen of an answer, the id and what differs between any two requests aside. */
    private static String seen(Scim scim, Request request, String id) {
        var http = request.condition().isEmpty() ? scim.http() : scim.http().with(request.condition(), "W/\"1\"");
        var body = request.body().isEmpty()
                ? null
                : request.body()
                        .replace("\"ID", "\"" + id)
                        .replace("/ID", "/" + id)
                        .replace("ID\\\"", id + "\\\"")
                        .getBytes(StandardCharsets.UTF_8);
        var path = request.path().replace("/ID", "/" + id).replace("%22ID%22", "%22" + id + "%22");
        var answer = http.send(request.method(), path, body, body == null ? null : Scim.MEDIA_TYPE);
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(OF_EACH_REQUEST);
        return answer.status() + " " + headers + " " + answer.text().replace(id, "ID");
    }

    private static IntStream numbers(int part) {
        return IntStream.range(0, CREATES).filter(number -> number % AT_ONCE == part);
    }

    private static int total(Answer list) {
        return list.expect(200).json().path("totalResults").asInt();
    }

    private static List<String> sweep(Scim scim) {
        var ids = new ArrayList<String>();
        JsonNode page;
        do {
            page = scim.get("/Users?count=200&startIndex=" + (ids.size() + 1))
                    .expect(200)
                    .json();
            page.path("Resources").forEach(user -> ids.add(user.path("id").asText()));
        } while (ids.size() < page.path("totalResults").asInt());
        return ids;
    }

    /** Who was created, on which side, by which name. */
    private record Created(int side, String name, String id) {}

    /**
     * A request in which ID stands for an id.
     *
     * @param condition a header that carries a version, or nothing
     */
    private record Request(String method, String path, String body, String condition) {}
}
