package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

/** What a workspace pays for bounds who gets in, and never who gets out. */
class SeatsAndPlansST {
    @OnEachDatabase
    void a_create_without_a_seat_is_refused_in_words_for_the_admin_and_stores_nothing(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("full", "ENTERPRISE", 2);
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var refused = scim.post("/Users", Okta.user(tenant.address("bob"))).expect(403);
        assertThat(refused.text("detail"))
                .isEqualTo("The " + tenant.slug()
                        + " has 2 of 2 seats. Free or buy seats, then in Okta: Dashboard > Tasks > Retry Selected.");
        assertThat(scim.find(tenant.address("bob")).json().path("totalResults").asInt())
                .isZero();
        assertThat(tenant.members()).hasSize(2);
        assertThat(operator.mails(tenant.address("bob"))).isEmpty();

        scim.put("/Users/" + ada, Okta.user(tenant.address("ada")).put("title", "Countess"))
                .expect(200);
        scim.patchActive(ada, false).expect(200);
        scim.create(tenant.address("bob"));
        scim.patchActive(ada, true).expect(403);
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("SUSPENDED");
        assertThat(scim.get("/Users/" + ada).json().path("active").asBoolean()).isFalse();
    }

    @OnEachDatabase
    void of_those_who_race_for_the_last_seat_one_gets_it(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("last", "ENTERPRISE", 2);
        var scim = tenant.connect();
        var answers = AtOnce.run(4, number -> scim.post("/Users", Okta.user(tenant.address("racer" + number))));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 403);
        assertThat(tenant.seatsUsed()).isEqualTo(2);
        assertThat(tenant.members()).hasSize(2);
    }

    @OnEachDatabase
    void without_directory_sync_in_the_plan_access_still_ends_but_nobody_gets_in(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("plain");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var bob = scim.create(tenant.address("bob"));
        tenant.change("plan", "PRO");

        scim.find(ada).expect(200);
        var refused = scim.post("/Users", Okta.user(tenant.address("eve"))).expect(403);
        assertThat(refused.text("detail")).contains("plan has no Directory Sync");
        scim.patchActive(id, false).expect(200);
        assertThat(tenant.state(ada)).isEqualTo("SUSPENDED");
        scim.patchActive(id, true).expect(403);
        scim.delete("/Users/" + bob).expect(204);
        assertThat(tenant.state(tenant.address("bob"))).isEqualTo("SUSPENDED");
        operator.post(
                        operator.workspace("free", "FREE", 5).path("/directory"),
                        Okta.object().put("provider", "okta"))
                .expect(403);
    }
}
