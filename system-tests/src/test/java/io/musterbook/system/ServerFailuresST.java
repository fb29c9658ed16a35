package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;

/** What broke other servers, where it takes a whole one to see it. The rows are those of {@code docs/conformance.md}. */
class ServerFailuresST {
    private static final String NOBODY = "0192f0c1-0000-7000-8000-000000000000";

    @OnEachDatabase
    @DisplayName("5, 11: members of POST and PUT")
    void row_5_and_11_members_of_a_post_and_a_put_are_members(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var group = scim.createGroup("Crew", List.of(ada));
        assertThat(scim.members(group)).containsExactly(ada);
        scim.put("/Groups/" + group, Okta.group("Crew", List.of())).expect(200);
        var put = scim.put("/Groups/" + group, Okta.group("Crew", List.of(ada))).expect(200);
        assertThat(scim.members(group)).containsExactly(ada);
        assertThat(put.json().path("members").path(0).path("type").asText()).isEqualTo("User");
        assertThat(scim.get("/Users/" + ada)
                        .json()
                        .path("groups")
                        .path(0)
                        .path("value")
                        .asText())
                .isEqualTo(group);
    }

    @OnEachDatabase
    @DisplayName("8, 56: PATCHes of one group at the same moment")
    void row_8_and_56_patches_at_once_lose_nothing_and_none_of_them_fails(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var stay = people(tenant, scim, 8);
        var leave = people(tenant, scim, 8);
        var group = scim.createGroup("Crew", leave);
        var answers = AtOnce.run(
                16,
                number -> scim.patch(
                        "/Groups/" + group,
                        number < 8 ? Okta.addMembers(stay.get(number)) : Okta.removeMember(leave.get(number - 8))));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(scim.members(group)).containsExactlyInAnyOrderElementsOf(stay);
    }

    @OnEachDatabase
    @DisplayName("9, 10: unknown members")
    void row_9_and_10_unknown_members_are_skipped_and_never_empty_a_group(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var bob = scim.create(tenant.address("bob"));
        var group = scim.createGroup("Crew", List.of(ada));
        scim.patch("/Groups/" + group, Okta.addMembers(NOBODY, bob)).expect(200);
        assertThat(scim.members(group)).containsExactlyInAnyOrder(ada, bob);
        scim.put("/Groups/" + group, Okta.group("Crew", List.of(NOBODY, "00u1")))
                .expect(400);
        assertThat(scim.members(group)).containsExactlyInAnyOrder(ada, bob);
        scim.put("/Groups/" + group, Okta.group("Crew", List.of(NOBODY, bob))).expect(200);
        assertThat(scim.members(group)).containsExactly(bob);
    }

    @OnEachDatabase
    @DisplayName("12, 13, 14: the numbers of a page")
    void row_12_to_14_pages_count_from_one_and_say_what_is_on_them(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        people(tenant, scim, 2);
        var beyond = scim.get("/Users?startIndex=101&count=100").expect(200).json();
        assertThat(beyond.path("itemsPerPage").asInt()).isZero();
        assertThat(beyond.path("totalResults").asInt()).isEqualTo(2);
        var whole = ids(scim.get("/Users"));
        assertThat(whole).hasSize(2);
        assertThat(ids(scim.get("/Users?startIndex=0&count=2"))).isEqualTo(whole);
        assertThat(ids(scim.get("/Users?startIndex=-5"))).isEqualTo(whole);
        assertThat(ids(scim.get("/Users?startIndex=2"))).isEqualTo(whole.subList(1, 2));
        assertThat(ids(scim.get("/Users?count=-1"))).isEmpty();
        assertThat(scim.get("/Users?count=many").expect(400).text("scimType")).isEqualTo("invalidValue");
    }

    @OnEachDatabase
    @DisplayName("15, 16, 47: what pages hold")
    void row_15_16_and_47_pages_hold_everybody_once_and_nobody_of_others(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var all = people(tenant, scim, 13);
        people(tenant, tenant(database).connect(), 3);
        var group = scim.createGroup("Crew", all.subList(0, 5));
        scim.createGroup("Crew two", all.subList(0, 5));
        var paged = IntStream.of(1, 6, 11)
                .mapToObj(start -> ids(scim.get("/Users?count=5&startIndex=" + start)))
                .flatMap(List::stream)
                .toList();
        assertThat(paged).containsExactlyElementsOf(all);
        assertThat(scim.get("/Users?count=0").json().path("totalResults").asInt())
                .isEqualTo(13);
        assertThat(scim.get("/ServiceProviderConfig").expect(200).text("meta", "resourceType"))
                .isEqualTo("ServiceProviderConfig");
        var onlyValue = Okta.object().put("displayName", "Crew");
        onlyValue.putArray("members").addObject().put("value", all.get(0));
        scim.put("/Groups/" + group, onlyValue).expect(200);
        assertThat(scim.members(group)).containsExactly(all.get(0));
    }

    @OnEachDatabase
    @DisplayName("17: the limit that is advertised")
    void row_17_the_advertised_largest_page_is_the_largest_page(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        people(tenant, scim, 3);
        var limit = scim.get("/ServiceProviderConfig")
                .json()
                .path("filter")
                .path("maxResults")
                .asInt();
        assertThat(limit).isGreaterThanOrEqualTo(200);
        assertThat(ids(scim.get("/Users?count=" + (limit + 1)))).hasSize(3);
    }

    @OnEachDatabase
    @DisplayName("18, 19: letters of another case")
    void row_18_and_19_names_are_compared_without_case_on_every_way(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var ada = tenant.address("Ada");
        var id = scim.create(ada);
        var group = scim.createGroup("Crew of \u00c9lite", List.of());
        var upper = ada.toUpperCase(Locale.ROOT);
        for (var filter : List.of(
                "userName eq \"" + upper + "\"",
                "userName eq \"" + upper + "\" and active eq true",
                "userName sw \"ADA@\" or nickName pr",
                "not (userName ne \"" + upper + "\")",
                "emails.value eq \"" + upper + "\" and title eq null",
                "USERNAME EQ \"" + upper + "\"")) {
            assertThat(ids(scim.get("/Users?filter=" + Http.encode(filter))))
                    .as(filter)
                    .containsExactly(id);
        }
        assertThat(ids(scim.get("/Groups?filter=" + Http.encode("displayName eq \"CREW OF \u00e9LITE\""))))
                .containsExactly(group);
    }

    @OnEachDatabase
    @DisplayName("21: a plus in a path")
    void row_21_a_plus_in_a_path_is_a_plus_and_in_a_query_a_space(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var plus = tenant.address("ada+list");
        var id = scim.create(plus);
        assertThat(ids(scim.find(plus))).containsExactly(id);
        assertThat(ids(scim.get("/Users?filter=userName+eq+%22" + Http.encode(plus) + "%22")))
                .containsExactly(id);
        scim.get("/Users/a+b").expect(404);
    }

    @OnEachDatabase
    @DisplayName("44, 45, 46: what is said about a resource")
    void row_44_to_46_media_types_locations_and_schemas_are_right(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var body = Okta.user(tenant.address("ada")).toString().getBytes(StandardCharsets.UTF_8);
        for (var accept : List.of("*/*", "application/json", "text/html", "application/scim+json;q=0.1")) {
            var asked = scim.http().with("Accept", accept).get("/Users").expect(200);
            assertThat(asked.header("Content-Type")).as(accept).startsWith("application/scim+json");
        }
        var lying = scim.http().with("X-Forwarded-Host", "evil.example").with("Forwarded", "host=evil.example");
        var created = lying.send("POST", "/Users", body, "application/json").expect(201);
        assertThat(created.header("Location")).isEqualTo(scim.base() + "/Users/" + created.text("id"));
        assertThat(created.json().path("schemas").path(0).asText()).isEqualTo(Okta.USER);
    }

    @OnEachDatabase
    @DisplayName("48: externalId")
    void row_48_an_external_id_is_stored_found_and_changed(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        var change =
                Okta.object().put("op", "replace").put("path", "externalId").put("value", "00uNEW");
        scim.patch("/Users/" + id, change).expect(200);
        assertThat(ids(scim.get("/Users?filter=externalId%20eq%20%2200uNEW%22")))
                .containsExactly(id);
        assertThat(ids(scim.get("/Users?filter=externalId%20eq%20%2200unew%22")))
                .isEmpty();
        var group = scim.createGroup("Crew", List.of());
        scim.patch("/Groups/" + group, change).expect(200);
        assertThat(scim.get("/Groups/" + group).text("externalId")).isEqualTo("00uNEW");
        assertThat(ids(scim.get("/Groups?filter=externalId%20eq%20%2200uNEW%22")))
                .containsExactly(group);
    }

    @OnEachDatabase
    @DisplayName("49: a conflict with what nobody can find")
    void row_49_only_what_a_filter_finds_can_be_in_the_way(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var taken = scim.createGroup("Crew", List.of());
        scim.createGroup("crew-2", List.of());
        scim.createGroup("crew 2", List.of());
        scim.post("/Groups", Okta.group("CREW", List.of())).expect(409);
        assertThat(ids(scim.get("/Groups?filter=displayName%20eq%20%22CREW%22")))
                .containsExactly(taken);
        scim.delete("/Groups/" + taken).expect(204);
        scim.createGroup("CREW", List.of());
    }

    @OnEachDatabase
    @DisplayName("50, 51: the answer is what is stored")
    void row_50_and_51_a_group_of_many_is_answered_whole(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var many = AtOnce.run(6, part -> people(tenant, scim, 40, false)).stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
        var created = scim.post("/Groups", Okta.group("Crew", many)).expect(201);
        assertThat(created.json().path("members").findValuesAsText("value")).containsExactlyInAnyOrderElementsOf(many);
        assertThat(scim.members(created.text("id"))).isEqualTo(many);
        var put = scim.put("/Groups/" + created.text("id"), Okta.group("Crew", many.subList(0, 230)))
                .expect(200);
        assertThat(put.json())
                .isEqualTo(scim.get("/Groups/" + created.text("id")).json());
        assertThat(put.json().path("members")).hasSize(230);
    }

    @OnEachDatabase
    @DisplayName("55: mistakes of the client")
    void row_55_a_mistake_of_the_client_is_never_a_500(Database database) {
        var tenant = tenant(database);
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        var wrong = List.of("null", "[]", "\"x\"", "{}", "{\"userName\":[]}", "{\"userName\":{\"a\":1}}", "{", "");
        for (var body : wrong) {
            for (var path : List.of("/Users", "/Groups")) {
                bad(scim, "POST", path, body);
            }
            bad(scim, "PUT", "/Users/" + id, body);
            bad(scim, "PATCH", "/Users/" + id, body);
        }
        for (var operations : List.of("[{}]", "[null]", "[{\"op\":\"move\"}]", "{\"op\":5}", "7")) {
            bad(scim, "PATCH", "/Users/" + id, "{\"Operations\":" + operations + "}");
        }
    }

    private static void bad(Scim scim, String method, String path, String body) {
        var answer = scim.http().send(method, path, body.getBytes(StandardCharsets.UTF_8), Scim.MEDIA_TYPE);
        assertThat(answer.status()).as("%s %s %s", method, path, body).isEqualTo(400);
    }

    private static Tenant tenant(Database database) {
        return Servers.on(database).operator().directoryOnly("failures");
    }

    private static List<String> people(Tenant tenant, Scim scim, int count) {
        return people(tenant, scim, count, true);
    }

    /** The ids of new people, in the order in which they came. */
    private static List<String> people(Tenant tenant, Scim scim, int count, boolean active) {
        return IntStream.range(0, count)
                .mapToObj(number -> Okta.user(tenant.newAddress()).put("active", active))
                .map(user -> scim.post("/Users", user).expect(201).text("id"))
                .toList();
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .path("Resources")
                .valueStream()
                .map(ServerFailuresST::id)
                .toList();
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText();
    }
}
