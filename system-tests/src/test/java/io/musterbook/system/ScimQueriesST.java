package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Queries of a directory: order, pages, searches in a body, and over everything at once. */
class ScimQueriesST {
    private static final List<String> NAMES = List.of("dora", "Ada", "eve", "bob", "cid");

    @OnEachDatabase
    void users_are_sorted_without_regard_to_case_and_those_without_a_value_come_last(Database database) {
        var scim = people(database, "sorted");
        assertThat(names(scim, "?sortBy=userName")).containsExactly("Ada", "bob", "cid", "dora", "eve", "zoe");
        assertThat(names(scim, "?sortBy=userName&sortOrder=descending"))
                .containsExactly("zoe", "eve", "dora", "cid", "bob", "Ada");
        assertThat(names(scim, "?sortBy=displayName")).endsWith("zoe");
        assertThat(names(scim, "?sortBy=displayName&sortOrder=descending")).startsWith("zoe");
        assertThat(names(scim, "?sortBy=emails&sortOrder=descending")).startsWith("zoe", "eve");
        assertThat(names(scim, "?sortBy=title"))
                .as("by an attribute without a column")
                .isEqualTo(names(scim, "?sortBy=displayName"));
        assertThat(scim.get("/Users?sortBy=shoeSize").expect(400).text("scimType"))
                .isEqualTo("invalidValue");
        assertThat(scim.get("/Users?sortBy=name").expect(400).text("detail")).contains("name.familyName");
        assertThat(scim.get("/Users?sortBy=userName&sortOrder=up").expect(400).text("scimType"))
                .isEqualTo("invalidValue");
    }

    @OnEachDatabase
    void pages_by_index_and_by_cursor_hold_the_same_in_every_order(Database database) {
        var scim = people(database, "paged");
        for (var order : List.of(
                "",
                "&sortBy=userName",
                "&sortBy=displayName&sortOrder=descending",
                "&sortBy=emails.value",
                "&sortBy=meta.created&sortOrder=descending",
                "&sortBy=active",
                "&sortBy=title&sortOrder=descending",
                "&filter=" + Http.encode("title pr"),
                "&filter=" + Http.encode("active eq true") + "&sortBy=name.familyName")) {
            assertThat(byCursor(scim, "/Users?count=2" + order))
                    .as(order)
                    .isEqualTo(byIndex(scim, "/Users?count=2" + order));
        }
    }

    @OnEachDatabase
    void a_cursor_is_good_for_its_query_and_its_connection_alone(Database database) {
        var scim = people(database, "cursor");
        var cursor = scim.get("/Users?cursor=&count=2").expect(200).text("nextCursor");
        assertThat(cursor).matches("[A-Za-z0-9._~-]+");
        var other = people(database, "other");
        for (var refused : List.of(
                other.get("/Users?count=2&cursor=" + cursor),
                scim.get("/Groups?count=2&cursor=" + cursor),
                scim.get("/Users?sortBy=userName&count=2&cursor=" + cursor),
                scim.get("/Users?count=2&cursor=" + cursor.substring(1)),
                scim.get("/Users?count=2&cursor=x"))) {
            assertThat(refused.expect(400).text("scimType")).isEqualTo("invalidCursor");
        }
        assertThat(scim.get("/Users?cursor=&count=0").expect(400).text("scimType"))
                .isEqualTo("invalidCount");
        var last = scim.get("/Users?cursor&count=200").expect(200).json();
        assertThat(last.has("nextCursor")).isFalse();
        assertThat(last.path("totalResults").asInt()).isEqualTo(NAMES.size() + 1);
    }

    @OnEachDatabase
    void somebody_who_comes_while_pages_are_read_moves_nobody(Database database) {
        var tenant = Servers.on(database).operator().workspace("moving");
        var scim = tenant.connect();
        for (var name : List.of("b", "d", "f")) {
            scim.create(tenant.address(name));
        }
        var first =
                scim.get("/Users?sortBy=userName&count=2&cursor=").expect(200).json();
        scim.create(tenant.address("a"));
        var second = scim.get("/Users?sortBy=userName&count=2&cursor="
                        + first.path("nextCursor").asText())
                .expect(200)
                .json();
        assertThat(second.path("Resources").findValuesAsText("userName")).containsExactly(tenant.address("f"));
    }

    @OnEachDatabase
    void a_search_in_a_body_answers_as_the_query_does(Database database) {
        var scim = people(database, "body");
        var search = Http.JSON.createObjectNode();
        search.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:SearchRequest");
        search.putArray("attributes").add("userName").add("displayName");
        search.put("filter", "displayName sw \"A\" or displayName sw \"b\"");
        search.put("sortBy", "displayName")
                .put("sortOrder", "descending")
                .put("startIndex", 1)
                .put("count", 10);
        var found = scim.post("/Users/.search", search).expect(200).json();
        assertThat(found.path("Resources").findValuesAsText("displayName")).containsExactly("bob", "Ada");
        assertThat(found.path("Resources").get(0).has("emails")).isFalse();
        assertThat(scim.post("/Users/.search", search.deepCopy().put("count", "many"))
                        .expect(400)
                        .text("scimType"))
                .isEqualTo("invalidValue");
        assertThat(scim.get("/Users/.search").expect(405).header("Allow")).contains("POST");
    }

    @OnEachDatabase
    void the_base_address_is_asked_for_users_and_groups_at_once(Database database) {
        var scim = people(database, "root");
        scim.createGroup("Crew", List.of());
        scim.createGroup("Ada's friends", List.of());
        var all = scim.get("?count=7").expect(200).json();
        assertThat(all.path("totalResults").asInt()).isEqualTo(NAMES.size() + 3);
        assertThat(types(all)).containsExactly("User", "User", "User", "User", "User", "User", "Group");
        assertThat(types(scim.get("?startIndex=6&count=3").expect(200).json()))
                .containsExactly("User", "Group", "Group");
        assertThat(types(search(scim, "displayName sw \"ada\""))).containsExactly("User", "Group");
        assertThat(types(search(scim, "meta.resourceType eq \"Group\""))).containsExactly("Group", "Group");
        assertThat(types(search(scim, "userName pr and displayName eq \"Ada\"")))
                .containsExactly("User");
        assertThat(types(scim.get("?sortBy=meta.created&sortOrder=descending&count=3")
                        .json()))
                .containsExactly("Group", "Group", "User");
        assertThat(byCursor(scim, "?count=3")).hasSize(NAMES.size() + 3).isEqualTo(byIndex(scim, "?count=3"));
        assertThat(byCursor(scim, "?count=6")).hasSize(NAMES.size() + 3);
        assertThat(scim.get("?filter=" + Http.encode("shoeSize eq 44"))
                        .expect(400)
                        .text("scimType"))
                .isEqualTo("invalidFilter");
    }

    @OnEachDatabase
    void emails_names_and_memberships_are_found_by_one_statement(Database database) {
        var scim = people(database, "columns");
        var ada = scim.find("Ada@columns.example")
                .json()
                .path("Resources")
                .get(0)
                .path("id")
                .asText();
        var crew = scim.createGroup("Crew", List.of(ada));
        for (var filter : List.of(
                "emails.value eq \"ADA@home.example\"",
                "emails[type eq \"home\" and value sw \"ada@\"]",
                "emails[type eq \"work\"].value eq \"ada@columns.example\"",
                "not (not (name.familyName eq \"fada\"))",
                "displayName eq \"ada\" and meta.lastModified gt \"2020-01-01T00:00:00Z\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq \"dept ADA\"",
                "groups.value eq \"" + crew + "\"",
                "groups.display co \"re\"")) {
            var answer = scim.get("/Users?filter=" + Http.encode(filter)).expect(200);
            assertThat(answer.json().path("Resources").findValuesAsText("userName"))
                    .as(filter)
                    .containsExactly("Ada@columns.example");
            assertThat(Integer.parseInt(answer.header("X-Sql-Statements")))
                    .as("statements of %s, the token's among them", filter)
                    .isEqualTo(2);
        }
        var byMember = scim.get("/Groups?excludedAttributes=members&filter="
                        + Http.encode("id eq \"" + crew + "\" and members eq \"" + ada + "\""))
                .expect(200);
        assertThat(byMember.json().path("totalResults").asInt()).isOne();
        assertThat(byMember.header("X-Sql-Statements")).isEqualTo("2");
    }

    private static Scim people(Database database, String slug) {
        var tenant = Servers.on(database).operator().workspace(slug);
        var scim = tenant.connect();
        for (var name : NAMES) {
            var user = Okta.user(name + "@" + slug + ".example");
            user.put("displayName", name).put("title", name).put("active", name.length() > 2);
            ((ObjectNode) user.path("name")).put("familyName", "F" + name);
            user.withArray("/emails").addObject().put("type", "home").put("value", name + "@home.example");
            user.withObject("/urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")
                    .put("department", "Dept " + name);
            scim.post("/Users", user).expect(201);
        }
        var bare = Http.JSON.createObjectNode().put("userName", "zoe@" + slug + ".example");
        bare.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
        bare.putArray("emails").addObject().put("value", "zoe@" + slug + ".example");
        scim.post("/Users", bare).expect(201);
        return scim;
    }

    private static List<String> names(Scim scim, String query) {
        return scim.get("/Users" + query).expect(200).json().path("Resources").findValuesAsText("userName").stream()
                .map(name -> name.substring(0, name.indexOf('@')))
                .toList();
    }

    private static List<String> byIndex(Scim scim, String path) {
        var ids = new ArrayList<String>();
        long total;
        do {
            var page = scim.get(path + "&startIndex=" + (ids.size() + 1))
                    .expect(200)
                    .json();
            total = page.path("totalResults").asLong();
            ids.addAll(ids(page));
        } while (ids.size() < total);
        return ids;
    }

    private static List<String> byCursor(Scim scim, String path) {
        var ids = new ArrayList<String>();
        var seen = new TreeSet<String>();
        var cursor = "";
        do {
            var page = scim.get(path + "&cursor=" + cursor).expect(200).json();
            ids.addAll(ids(page));
            cursor = page.path("nextCursor").asText();
            assertThat(seen.add(cursor)).as("each cursor is another one").isTrue();
        } while (!cursor.isEmpty());
        return ids;
    }

    private static List<String> ids(JsonNode page) {
        var ids = new ArrayList<String>();
        page.path("Resources").forEach(resource -> ids.add(resource.path("id").asText()));
        return ids;
    }

    private static List<String> types(JsonNode page) {
        var types = new ArrayList<String>();
        page.path("Resources")
                .forEach(resource ->
                        types.add(resource.path("meta").path("resourceType").asText()));
        return types;
    }

    private static JsonNode search(Scim scim, String filter) {
        return scim.post("/.search", Http.JSON.createObjectNode().put("filter", filter))
                .expect(200)
                .json();
    }
}
