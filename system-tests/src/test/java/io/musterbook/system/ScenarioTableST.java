package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The table of what a directory may do to people, a row a test: requests, first contact, return, the last owner. */
class ScenarioTableST {
    @OnEachDatabase
    void a_new_person_is_201_with_its_place_its_version_and_its_invitation(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.directoryOnly("row-new");
        var created = tenant.connect()
                .post("/Users", Okta.user(tenant.address("ada")))
                .expect(201);
        assertThat(created.header("Location")).endsWith("/Users/" + created.text("id"));
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("INVITED");
        assertThat(operator.mail(tenant.address("ada"))).isNotNull();
    }

    @OnEachDatabase
    void a_second_create_is_409_without_effect_and_the_look_up_finds_the_person(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-again");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        int before = tenant.audit().size();
        var again = scim.post("/Users", Okta.user(tenant.address("ada"))).expect(409);
        assertThat(again.text("scimType")).isEqualTo("uniqueness");
        assertThat(tenant.audit()).hasSize(before);
        assertThat(scim.find(tenant.address("ada")).json().at("/Resources/0/id").asText())
                .isEqualTo(id);
    }

    @OnEachDatabase
    void a_create_for_an_inactive_person_is_409_and_says_how_to_go_on(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-inactive");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        scim.patchActive(id, false).expect(200);
        assertThat(scim.post("/Users", Okta.user(tenant.address("ada")))
                        .expect(409)
                        .text("detail"))
                .contains("inactive");
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("SUSPENDED");
    }

    @OnEachDatabase
    void a_member_with_the_address_is_linked_and_stays_who_they_are(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-member");
        var before = tenant.member(tenant.owner());
        tenant.connect().create(tenant.owner());
        var after = tenant.member(tenant.owner());
        assertThat(after.path("id")).isEqualTo(before.path("id"));
        assertThat(after.path("role").asText()).isEqualTo("OWNER");
        assertThat(after.path("source").asText()).isEqualTo("DIRECTORY");
        assertThat(tenant.members()).hasSize(1);
    }

    @OnEachDatabase
    void a_replace_without_active_keeps_what_it_was(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-put");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        scim.patchActive(id, false).expect(200);
        var body = Okta.user(tenant.address("ada")).put("title", "Countess");
        body.remove("active");
        scim.put("/Users/" + id, body).expect(200);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("SUSPENDED");
    }

    @OnEachDatabase
    void operations_of_a_patch_count_in_order_all_or_none_and_no_change_is_no_event(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-patch");
        var scim = tenant.connect();
        var path = "/Users/" + scim.create(tenant.address("ada"));
        var first = Okta.object().put("op", "replace").put("path", "title").put("value", "Countess");
        var second = Okta.object().put("op", "replace").put("path", "title").put("value", "Lady");
        var broken =
                Okta.object().put("op", "replace").put("path", "emails[type eq").put("value", "x");
        scim.patch(path, first, broken).expect(400);
        assertThat(scim.get(path).json().has("title")).as("all or none").isFalse();
        var changed = scim.patch(path, first, second).expect(200);
        assertThat(changed.text("title")).as("in order").isEqualTo("Lady");
        int before = tenant.audit().size();
        assertThat(scim.patch(path, second).expect(200).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(tenant.audit()).hasSize(before);
    }

    @OnEachDatabase
    void a_write_to_another_version_is_412_and_changes_nothing(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-version");
        var scim = tenant.connect();
        var path = "/Users/" + scim.create(tenant.address("ada"));
        scim.http()
                .with("If-Match", "W/\"another\"")
                .sendJson("PATCH", path, Okta.patch(Okta.setActive(false)), Scim.MEDIA_TYPE)
                .expect(412);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("INVITED");
        scim.http()
                .with("If-Match", scim.get(path).header("ETag"))
                .sendJson("PATCH", path, Okta.patch(Okta.setActive(false)), Scim.MEDIA_TYPE)
                .expect(200);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("SUSPENDED");
    }

    @OnEachDatabase
    void writes_to_one_person_at_once_follow_each_other_and_the_last_one_stands(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-order");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        var answers = AtOnce.run(12, number -> scim.patchActive(id, number % 2 == 0));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        boolean active = scim.get("/Users/" + id).json().path("active").asBoolean();
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo(active ? "INVITED" : "SUSPENDED");
        var turns = tenant.actions().stream()
                .filter(action -> action.matches("directory-user\\.(de|re)activated"))
                .toList();
        for (int i = 0; i < turns.size(); i++) {
            assertThat(turns.get(i))
                    .as("one after the other: " + turns)
                    .isEqualTo(i % 2 == 0 ? "directory-user.deactivated" : "directory-user.reactivated");
        }
    }

    @OnEachDatabase
    void a_deleted_person_is_out_gone_and_free_to_come_as_somebody_new(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-delete");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        scim.delete("/Users/" + id).expect(204);
        scim.get("/Users/" + id).expect(404);
        scim.delete("/Users/" + id).expect(404);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("SUSPENDED");
        assertThat(scim.create(tenant.address("ada"))).isNotEqualTo(id);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("INVITED");
        assertThat(tenant.members()).as("never two members for one person").hasSize(2);
    }

    @OnEachDatabase
    void a_return_with_the_same_external_id_is_the_same_person(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-return");
        var scim = tenant.connect();
        var id = scim.create(tenant.address("ada"));
        tenant.join(tenant.address("ada"));
        var member = tenant.member(tenant.address("ada"));
        scim.patchActive(id, false).expect(200);
        scim.patchActive(id, true).expect(200);
        assertThat(untimed(tenant.member(tenant.address("ada")))).isEqualTo(untimed(member));
    }

    /** A member without the moment of the last change. */
    private static JsonNode untimed(JsonNode member) {
        return ((ObjectNode) member.deepCopy()).without("changedAt");
    }

    @OnEachDatabase
    void a_return_with_another_external_id_is_asked_anew_until_an_admin_says_it_is_the_same(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-other-id");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var group = scim.createGroup("Guests", List.of(id));
        tenant.mapRoles(group, "VIEWER");
        tenant.join(ada);
        scim.patchActive(id, false).expect(200);
        scim.put("/Users/" + id, Okta.user(ada).put("externalId", "00uOther").put("active", true))
                .expect(200);
        assertThat(tenant.state(ada)).as("the account is not rejoined").isEqualTo("INVITED");
        assertThat(tenant.candidates())
                .extracting(item -> item.path("reason").asText())
                .containsExactly("SAME_PERSON");
        tenant.answer(true, "reason", "SAME_PERSON").expect(202);
        assertThat(Eventually.get(() -> tenant.state(ada), "ACTIVE"::equals)).isEqualTo("ACTIVE");
        assertThat(tenant.candidates()).isEmpty();
        assertThat(tenant.members()).hasSize(2);
    }

    @OnEachDatabase
    void an_address_that_another_user_has_is_stored_without_a_member_until_it_is_free(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-shared");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var first = scim.create(ada);
        var other = Okta.user("ada-second@" + tenant.slug() + ".example");
        ((ObjectNode) other.at("/emails/0")).put("value", ada);
        var second = scim.post("/Users", other).expect(201).text("id");
        assertThat(tenant.members()).as("no member, no seat").hasSize(2);
        scim.patchActive(second, false).expect(200);
        assertThat(tenant.state(ada)).as("never touches the other").isEqualTo("INVITED");
        scim.patchActive(second, true).expect(200);
        tenant.answer(true, "user", second).expect(409);
        scim.patchActive(first, false).expect(200);
        tenant.answer(true, "user", second).expect(204);
        assertThat(tenant.state(ada)).isEqualTo("INVITED");
        assertThat(tenant.candidates()).isEmpty();
        scim.patchActive(first, true).expect(200);
        scim.patchActive(second, false).expect(200);
        assertThat(tenant.state(ada)).as("the place is the second one's now").isEqualTo("SUSPENDED");
    }

    @OnEachDatabase
    void who_declined_is_a_question_and_comes_in_when_an_admin_says_so(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.directoryOnly("row-declined");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var link = operator.firstLink(ada);
        var visitor = tenant.visitor();
        visitor.submit(visitor.open(link + "?decline=1"), "decline", Map.of(), "decline-invitation");
        assertThat(tenant.members()).hasSize(1);
        scim.put("/Users/" + id, Okta.user(ada).put("title", "Countess")).expect(200);
        assertThat(tenant.members()).as("no write revives").hasSize(1);
        scim.patchActive(id, false).expect(200);
        scim.patchActive(id, true).expect(200);
        assertThat(tenant.members()).as("a local no beats the directory's yes").hasSize(1);
        assertThat(tenant.candidates()).hasSize(1);
        tenant.answer(true, "user", id).expect(204);
        assertThat(tenant.state(ada)).isEqualTo("INVITED");
    }

    @OnEachDatabase
    void the_last_active_owner_loses_access_and_stays_owner(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("row-owner");
        var scim = tenant.connect();
        var owner = scim.create(tenant.owner());
        scim.patchActive(owner, false).expect(200);
        assertThat(tenant.state(tenant.owner())).isEqualTo("SUSPENDED");
        assertThat(tenant.role("owner")).isEqualTo("OWNER");
        assertThat(tenant.audit())
                .filteredOn(row -> row.path("action").asText().equals("workspace.alerted"))
                .extracting(row -> row.path("details").path("kind").asText())
                .containsExactly("LAST_OWNER_SUSPENDED");
        scim.patchActive(owner, true).expect(200);
        assertThat(tenant.state(tenant.owner())).isEqualTo("ACTIVE");
        assertThat(tenant.role("owner")).isEqualTo("OWNER");
    }

    @OnEachDatabase
    void an_unknown_member_of_a_group_is_skipped_and_an_inactive_one_is_taken(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-group");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        scim.patchActive(ada, false).expect(200);
        var group = scim.createGroup("Group", List.of(ada, "0190aaaa-0000-7000-8000-000000000000"));
        assertThat(scim.members(group)).containsExactly(ada);
    }

    @OnEachDatabase
    void who_finds_no_seat_is_kept_until_they_are_in_and_told_once(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("row-seats", 1);
        var scim = tenant.connect();
        scim.post("/Users", Okta.user(tenant.address("ada"))).expect(403);
        scim.post("/Users", Okta.user(tenant.address("ada"))).expect(403);
        scim.post("/Users", Okta.user(tenant.address("bob"))).expect(403);
        var refused = tenant.operator().all(tenant.path("/directory/seat-refusals"), 100);
        assertThat(refused)
                .extracting(item -> item.path("userName").asText())
                .containsExactly(tenant.address("ada"), tenant.address("bob"));
        assertThat(refused.get(0).path("times").asInt()).isEqualTo(2);
        assertThat(tenant.actions()).containsOnlyOnce("workspace.alerted");
        scim.createGroup("Group pushes need no seat", List.of());
        tenant.operator()
                .patch(tenant.path(""), Http.JSON.createObjectNode().put("seats", 2))
                .expect(200);
        scim.create(tenant.address("ada"));
        assertThat(tenant.operator().all(tenant.path("/directory/seat-refusals"), 100))
                .hasSize(1);
    }
}
