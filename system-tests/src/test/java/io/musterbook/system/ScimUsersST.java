package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Users of one directory, as Okta sends them. */
class ScimUsersST {
    private static final ObjectNode REMOVE_ACTIVE =
            Okta.object().put("op", "remove").put("path", "active");

    @OnEachDatabase
    void test_connector_configuration_finds_an_empty_directory(Database database) {
        var operator = Servers.on(database).operator();
        var list = operator.workspace("empty")
                .connect()
                .get("/Users?startIndex=1&count=2")
                .expect(200);
        assertThat(list.header("Content-Type")).startsWith("application/scim+json");
        assertThat(list.json().path("totalResults").isInt()).isTrue();
        assertThat(list.json().path("totalResults").asInt()).isZero();
        assertThat(list.json().path("Resources").isArray()).isTrue();
    }

    @OnEachDatabase
    void every_attribute_that_okta_sends_comes_back(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("complete");
        var scim = tenant.connect();
        var sent = Okta.userWithEverything(tenant.address("ada"));
        var id = scim.post("/Users", sent).expect(201).text("id");
        sent.remove("password");
        sent.remove("groups");
        var read = scim.get("/Users/" + id).expect(200).json();
        for (var field : sent.properties()) {
            assertThat(covers(read.path(field.getKey()), field.getValue()))
                    .as("%s: sent %s, read %s", field.getKey(), field.getValue(), read.path(field.getKey()))
                    .isTrue();
        }
        assertThat(read.has("password")).isFalse();

        var changed = ((ObjectNode) read).put("title", "Enchantress of Number");
        scim.put("/Users/" + id, changed).expect(200);
        var after = (ObjectNode) scim.get("/Users/" + id).json();
        assertThat(after.path("title").asText()).isEqualTo("Enchantress of Number");
        assertThat(after.without("meta").<JsonNode>deepCopy())
                .as("a PUT of what was read loses nothing")
                .isEqualTo(changed.without("meta").deepCopy());
    }

    @OnEachDatabase
    void removing_active_leaves_it_unassigned_and_changes_nobodys_access(Database database) {
        var tenant = Servers.on(database).operator().workspace("unassigned");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var eve = tenant.address("eve");
        var in = scim.create(ada);
        var out = scim.create(eve);
        scim.patchActive(out, false).expect(200);

        for (var id : List.of(in, out)) {
            var removed = scim.patch("/Users/" + id, REMOVE_ACTIVE).expect(200);
            assertThat(removed.json().has("active")).isFalse();
            assertThat(scim.get("/Users/" + id).json().has("active")).isFalse();
        }
        assertThat(tenant.state(ada)).isEqualTo("INVITED");
        assertThat(tenant.state(eve)).isEqualTo("SUSPENDED");
        assertThat(found(scim, "active pr")).isZero();
        assertThat(found(scim, "active eq true or active eq false")).isZero();
        assertThat(found(scim, "not (active pr)")).isEqualTo(2);

        var put = scim.put("/Users/" + out, Okta.user(eve).without("active")).expect(200);
        assertThat(put.json().path("active").asBoolean(true))
                .as("a PUT that is silent about it says what holds")
                .isFalse();
        scim.patchActive(in, false).expect(200);
        assertThat(tenant.state(ada)).isEqualTo("SUSPENDED");
    }

    @OnEachDatabase
    void a_user_name_exists_once_in_any_case_and_a_409_says_whether_it_is_inactive(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("unique");
        var scim = tenant.connect();
        var ada = tenant.address("Ada.Byron");
        var id = scim.create(ada);

        var upper = ada.toUpperCase(Locale.ROOT);
        assertThat(scim.find(upper)
                        .expect(200)
                        .json()
                        .path("Resources")
                        .path(0)
                        .path("userName")
                        .asText())
                .isEqualTo(ada);
        var active = scim.post("/Users", Okta.user(upper)).expect(409);
        assertThat(active.text("scimType")).isEqualTo("uniqueness");
        assertThat(active.text("detail")).doesNotContain("inactive");

        scim.patchActive(id, false).expect(200);
        var inactive = scim.post("/Users", Okta.user(ada)).expect(409);
        assertThat(inactive.text("detail")).contains("inactive").contains("ssigning");
        assertThat(scim.find(ada).json().path("totalResults").asInt()).isEqualTo(1);
        assertThat(tenant.state(ada)).isEqualTo("SUSPENDED");
    }

    @OnEachDatabase
    void a_deleted_user_is_gone_and_the_name_is_free_again(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("deleted");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        scim.delete("/Users/" + id).expect(204);
        scim.get("/Users/" + id).expect(404);
        scim.delete("/Users/" + id).expect(404);
        assertThat(scim.find(ada).json().path("totalResults").asInt()).isZero();
        assertThat(scim.create(ada)).isNotEqualTo(id);
    }

    @OnEachDatabase
    void pages_have_a_stable_order_and_every_user_once(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("paged");
        var scim = tenant.connect();
        IntStream.range(0, 23).forEach(number -> scim.create(tenant.address("p" + number)));
        var first = sweep(scim, 5);
        assertThat(first).hasSize(23).doesNotHaveDuplicates();
        assertThat(sweep(scim, 7)).isEqualTo(first);
        assertThat(scim.get("/Users?startIndex=1000&count=10").json().path("Resources"))
                .isEmpty();
        var none = scim.get("/Users?count=0").expect(200).json();
        assertThat(none.path("totalResults").asInt()).isEqualTo(23);
        assertThat(none.path("Resources")).isEmpty();
    }

    @OnEachDatabase
    void of_eight_equal_creates_at_once_one_wins(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("race");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var answers = AtOnce.run(8, number -> scim.post("/Users", Okta.user(ada)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(scim.find(ada).json().path("totalResults").asInt()).isEqualTo(1);
        assertThat(operator.mail(ada)).isNotNull();
        assertThat(tenant.seatsUsed()).isEqualTo(2);
    }

    @OnEachDatabase
    void two_workspaces_see_nothing_of_each_other(Database database) {
        var operator = Servers.on(database).operator();
        var mine = operator.workspace("mine");
        var scim = mine.connect();
        var other = operator.workspace("other").connect();
        var ada = mine.address("ada");
        var id = scim.create(ada);
        var group = scim.createGroup("Engineers", java.util.List.of(id));

        assertThat(other.find(ada).json().path("totalResults").asInt()).isZero();
        for (var path : java.util.List.of("/Users/" + id, "/Groups/" + group)) {
            var unknown = other.get(path.substring(0, path.length() - 12) + "000000000000")
                    .expect(404);
            assertThat(other.get(path).expect(404).text("detail")).isEqualTo(unknown.text("detail"));
            other.patch(path, Okta.setActive(false)).expect(404);
            other.put(path, path.startsWith("/U") ? Okta.user(ada) : Okta.group("X", java.util.List.of()))
                    .expect(404);
            other.delete(path).expect(404);
        }
        var theirs = other.createGroup("Engineers", java.util.List.of());
        other.patch("/Groups/" + theirs, Okta.addMembers(id)).expect(200);
        assertThat(other.members(theirs)).isEmpty();
        assertThat(other.create(ada)).isNotEqualTo(id);
        scim.presenting(other.token()).get("/Users").expect(401);
        assertThat(scim.get("/Users/" + id).expect(200).json().path("active").asBoolean())
                .isTrue();
        assertThat(scim.members(group)).containsExactly(id);
    }

    private static int found(Scim scim, String filter) {
        return scim.get("/Users?filter=" + Http.encode(filter))
                .expect(200)
                .json()
                .path("totalResults")
                .asInt();
    }

    private static List<String> sweep(Scim scim, int count) {
        var ids = new ArrayList<String>();
        int total;
        do {
            var page = scim.get("/Users?startIndex=" + (ids.size() + 1) + "&count=" + count)
                    .expect(200)
                    .json();
            total = page.path("totalResults").asInt();
            ids.addAll(page.path("Resources").findValuesAsText("id"));
            assertThat(page.path("itemsPerPage").asInt())
                    .isEqualTo(page.path("Resources").size());
        } while (ids.size() < total);
        return ids;
    }

    /** Whether everything that was sent is in what was read, which may say more. */
    private static boolean covers(JsonNode read, JsonNode sent) {
        if (sent.isObject()) {
            return sent.properties().stream().allMatch(field -> covers(read.path(field.getKey()), field.getValue()));
        }
        if (sent.isArray()) {
            var found = new ArrayList<JsonNode>();
            read.forEach(found::add);
            for (var wanted : sent) {
                if (found.stream().noneMatch(one -> covers(one, wanted))) {
                    return false;
                }
            }
            return true;
        }
        return read.equals(sent);
    }
}
