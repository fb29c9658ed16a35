package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/** In a preview the directory is answered and nothing happens until an admin says so; losses never wait. */
class PreviewST {
    @OnEachDatabase
    void what_the_directory_says_waits_as_a_plan_that_is_applied_and_set_aside_person_by_person(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.directoryOnly("previewed");
        var scim = tenant.connect("PREVIEW");
        var ada = scim.create(tenant.address("ada"));
        var bob = scim.create(tenant.address("bob"));
        var admins = scim.createGroup("IT-Admins", List.of(ada));
        tenant.mapRoles(admins, "ADMIN");
        scim.find(tenant.address("ada")).expect(200);
        assertThat(tenant.members()).as("only the owner").hasSize(1);
        assertThat(operator.mails(tenant.address("ada"))).isEmpty();
        assertThat(tenant.plan()).extracting(PreviewST::step).containsExactly("INVITE", "INVITE");

        tenant.answer(true, "user", ada).expect(204);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("INVITED");
        assertThat(tenant.role("ada")).as("the role of the group").isEqualTo("ADMIN");
        tenant.answer(false, "user", bob).expect(204);
        assertThat(tenant.plan()).isEmpty();
        assertThat(tenant.candidates())
                .extracting(item -> item.path("reason").asText())
                .containsExactly("SET_ASIDE");
        tenant.answer(true, "user", bob).expect(204);
        assertThat(tenant.state(tenant.address("bob"))).isEqualTo("INVITED");

        scim.patchActive(ada, false).expect(200);
        assertThat(tenant.state(tenant.address("ada")))
                .as("a loss does not wait")
                .isEqualTo("SUSPENDED");
        scim.patchActive(ada, true).expect(200);
        assertThat(tenant.state(tenant.address("ada"))).as("a return does").isEqualTo("SUSPENDED");
        assertThat(tenant.plan()).extracting(PreviewST::step).containsExactly("RETURN");
        tenant.set("state", "LIVE").expect(200);
        tenant.answer(true, "user", ada).expect(204);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("INVITED");
        scim.create(tenant.address("eve"));
        assertThat(tenant.state(tenant.address("eve"))).as("live").isEqualTo("INVITED");
    }

    @OnEachDatabase
    void applying_all_stops_at_the_last_seat_and_says_so(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("planned", 31);
        var scim = tenant.connect("PREVIEW");
        IntStream.range(0, 40).forEach(number -> scim.create(tenant.address("p" + number)));
        assertThat(tenant.plan()).hasSize(40);
        tenant.answer(true, "reason", "PREVIEW").expect(202);
        var work = Eventually.get(
                tenant::work, found -> !found.path("state").asText().equals("RUNNING"));
        assertThat(work.path("state").asText()).isEqualTo("STOPPED");
        assertThat(work.path("problem").asText()).contains("31 of 31 seats");
        assertThat(work.path("done").asInt()).isEqualTo(30);
        assertThat(tenant.seatsUsed()).isEqualTo(31);
        assertThat(tenant.plan()).hasSize(10);
    }

    @OnEachDatabase
    void switched_off_losses_are_applied_and_everything_else_is_refused(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("off");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var group = scim.createGroup("Group", List.of(ada));
        tenant.set("state", "DISABLED").expect(200);
        scim.find(tenant.address("ada")).expect(200);
        assertThat(scim.post("/Users", Okta.user(tenant.address("bob")))
                        .expect(403)
                        .text("detail"))
                .contains("switched off");
        scim.patch("/Groups/" + group, Okta.removeMember(ada)).expect(200);
        scim.patch("/Groups/" + group, Okta.addMembers(ada)).expect(403);
        scim.patchActive(ada, false).expect(200);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("SUSPENDED");
        scim.patchActive(ada, true).expect(403);
        tenant.set("state", "LIVE").expect(200);
        scim.patchActive(ada, true).expect(200);
    }

    @OnEachDatabase
    void many_losses_within_minutes_are_told_once(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("lost");
        var scim = tenant.connect();
        var people = IntStream.range(0, 12)
                .mapToObj(number -> scim.create(tenant.address("p" + number)))
                .toList();
        people.subList(0, 7).forEach(id -> scim.patchActive(id, false).expect(200));
        var alerts = Eventually.get(() -> alerts(tenant), found -> !found.isEmpty());
        assertThat(alerts).hasSize(1);
        assertThat(alerts.get(0).path("details").path("kind").asText()).isEqualTo("MANY_LOSSES");
    }

    private static List<JsonNode> alerts(Tenant tenant) {
        return tenant.audit().stream()
                .filter(row -> row.path("action").asText().equals("workspace.alerted"))
                .toList();
    }

    private static String step(JsonNode entry) {
        return entry.path("step").asText();
    }
}
