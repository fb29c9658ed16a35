package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/** Groups that Okta pushes. */
class ScimGroupsST {
    private static final String NOBODY = "0192f0c1-0000-7000-8000-000000000000";

    @OnEachDatabase
    void the_answer_to_a_patch_has_a_body_for_who_says_what_it_takes(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("bodies");
        var scim = tenant.connect();
        var address = "/Groups/" + scim.createGroup("Crew", List.of());
        var patch = Okta.patch(Okta.addMembers(scim.create(tenant.address("ada"))));
        var silent = scim.http().with("Accept", "*/*");
        assertThat(silent.sendJson("PATCH", address, patch, Scim.MEDIA_TYPE).status())
                .isEqualTo(204);
        var answered = scim.http().sendJson("PATCH", address, patch, Scim.MEDIA_TYPE);
        assertThat(answered.expect(200).json().path("members")).hasSize(1);
    }

    @OnEachDatabase
    void a_pushed_group_follows_both_dialects(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("pushed");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var bob = scim.create(tenant.address("bob"));
        var group = scim.createGroup("Engineers", List.of(ada));
        assertThat(scim.members(group)).containsExactly(ada);

        scim.patch("/Groups/" + group, Okta.removeMember(ada), Okta.addMembers(bob))
                .expect(200);
        assertThat(scim.members(group)).containsExactly(bob);
        var renaming = Okta.object().put("op", "replace");
        renaming.putObject("value").put("id", group).put("displayName", "Builders");
        scim.patch("/Groups/" + group, renaming).expect(200);
        assertThat(scim.get("/Groups/" + group).text("displayName")).isEqualTo("Builders");
        assertThat(scim.members(group)).containsExactly(bob);

        scim.put("/Groups/" + group, Okta.group("Crew", List.of(ada, bob))).expect(200);
        assertThat(scim.members(group)).containsExactlyInAnyOrder(ada, bob);
        assertThat(scim.get("/Users/" + ada).json().path("groups").findValuesAsText("value"))
                .containsExactly(group);
        scim.put("/Groups/" + group, Okta.group("Crew", List.of())).expect(200);
        assertThat(scim.members(group)).isEmpty();
        scim.delete("/Groups/" + group).expect(204);
        scim.get("/Groups/" + group).expect(404);
        scim.get("/Users/" + ada).expect(200);
    }

    @OnEachDatabase
    void member_adds_at_once_lose_nothing(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("adds");
        var scim = tenant.connect();
        var people = IntStream.range(0, 8)
                .mapToObj(number -> scim.create(tenant.address("p" + number)))
                .toList();
        var group = scim.createGroup("Everybody", List.of());
        var answers = AtOnce.run(8, number -> scim.patch("/Groups/" + group, Okta.addMembers(people.get(number))));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(scim.members(group)).containsExactlyInAnyOrderElementsOf(people);
    }

    @OnEachDatabase
    void unknown_members_are_skipped_and_shown_to_the_admin(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("skipped");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var group = scim.createGroup("Engineers", List.of());
        scim.patch("/Groups/" + group, Okta.addMembers(NOBODY, ada, "no-such-user"))
                .expect(200);
        assertThat(scim.members(group)).containsExactly(ada);
        var requests = Eventually.get(
                tenant::requests,
                found -> found.stream()
                        .anyMatch(row -> row.path("method").asText().equals("PATCH")));
        assertThat(requests)
                .filteredOn(row -> row.path("method").asText().equals("PATCH"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("notes").toString())
                        .contains(NOBODY)
                        .contains("no-such-user"));

        var ghosts = scim.put("/Groups/" + group, Okta.group("Engineers", List.of(NOBODY)))
                .expect(400);
        assertThat(ghosts.text("scimType")).isEqualTo("invalidValue");
        assertThat(scim.members(group)).containsExactly(ada);
    }
}
