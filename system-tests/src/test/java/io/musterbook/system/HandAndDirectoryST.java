package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Where what people do by hand meets what the directory says: a no of either side holds, whatever the order. */
class HandAndDirectoryST {
    @OnEachDatabase
    void a_lifted_suspension_gives_no_access_that_the_directory_took_meanwhile(Database database) {
        var tenant = Servers.on(database).operator().workspace("overruled");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var person = Join.join(tenant, ada);
        scim.patchActive(id, false).expect(200);
        change(tenant, ada, "state", "SUSPENDED").expect(200);

        var owner = Join.owner(tenant);
        var page = "/w/" + tenant.slug() + "/settings/people/"
                + tenant.member(ada).path("id").asText();
        var lifted = owner.submit(owner.open(page), "lift", Map.of(), "lift-suspension");

        assertThat(lifted.html()).contains("The person stays out");
        assertThat(tenant.member(ada).path("suspendedBy").asText()).isEqualTo("BY_DIRECTORY");
        assertThat(person.open("/w/" + tenant.slug() + "/").status()).isEqualTo(403);
        scim.patchActive(id, true).expect(200);
        assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
    }

    @OnEachDatabase
    void another_address_brings_nobody_back_who_was_put_out_by_hand(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("renamed");
        var ada = tenant.address("ada");
        var bob = tenant.address("bob");
        ModelCast.invite(tenant, ada, "MEMBER");
        ModelCast.invite(tenant, bob, "MEMBER");
        change(tenant, ada, "state", "SUSPENDED").expect(200);
        tenant.operator().http().delete(path(tenant, bob)).expect(204);

        var scim = tenant.connect();
        var suspended = scim.create(ada);
        var removed = scim.create(bob);
        for (var moved : List.of("moved", "moved-again")) {
            scim.put("/Users/" + suspended, at(ada, tenant.address("ada." + moved)))
                    .expect(200);
            scim.put("/Users/" + removed, at(bob, tenant.address("bob." + moved)))
                    .expect(200);
        }
        scim.patchActive(suspended, false).expect(200);
        scim.patchActive(suspended, true).expect(200);
        scim.patchActive(removed, false).expect(200);
        scim.patchActive(removed, true).expect(200);

        assertThat(tenant.members()).as("nobody new").hasSize(2);
        assertThat(tenant.state(ada)).isEqualTo("SUSPENDED");
        assertThat(tenant.candidates())
                .extracting(item -> item.path("reason").asText())
                .containsExactlyInAnyOrder("SUSPENDED_BY_HAND", "REMOVED");
        tenant.answer(true, "user", suspended).expect(204);
        assertThat(tenant.members())
                .extracting(member -> member.path("state").asText())
                .as("the same place, with the address of now")
                .containsOnly("INVITED");
    }

    @OnEachDatabase
    void somebody_invited_by_hand_whom_the_directory_names_is_its_person(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.directoryOnly("named");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        decline(tenant, ada);
        assertThat(tenant.candidates())
                .extracting(item -> item.path("reason").asText())
                .as("asked at once, not at the next return")
                .containsExactly("DECLINED");

        ModelCast.invite(tenant, ada, "VIEWER");
        assertThat(tenant.candidates()).isEmpty();
        assertThat(tenant.member(ada).path("source").asText()).isEqualTo("DIRECTORY");
        assertThat(tenant.role("ada")).isEqualTo("VIEWER");
        scim.patchActive(id, false).expect(200);
        assertThat(tenant.state(ada)).as("the directory takes the access away").isEqualTo("SUSPENDED");
    }

    @OnEachDatabase
    void who_declined_and_is_let_in_gets_an_invitation_that_opens(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.directoryOnly("let-in");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        decline(tenant, ada);
        tenant.answer(true, "user", id).expect(204);

        var mails = Eventually.get(() -> operator.mails(ada), found -> found.size() == 2);
        var visitor = tenant.visitor();
        visitor.submit(
                visitor.open(Join.link(mails.get(0))), "join", Map.of("new-password", Join.PASSWORD), "join-workspace");
        assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
    }

    @OnEachDatabase
    void after_a_disconnect_admins_decide_about_everybody_who_stays(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("left-behind");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        tenant.mapRoles(scim.createGroup("Guests", List.of(id)), "VIEWER");
        tenant.join(ada);
        scim.patchActive(id, false).expect(200);
        tenant.operator().http().delete(tenant.path("/directory")).expect(204);

        assertThat(tenant.member(ada).path("roleSource").asText()).isEqualTo("MANUAL");
        assertThat(tenant.role("ada")).isEqualTo("VIEWER");
        change(tenant, ada, "state", "ACTIVE").expect(200);
        assertThat(tenant.state(ada)).isEqualTo("ACTIVE");
    }

    @OnEachDatabase
    void a_role_that_a_group_gave_does_not_outlive_the_group(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("outlived");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var bob = scim.create(tenant.address("bob"));
        tenant.mapRoles(scim.createGroup("IT-Admins", List.of(ada, bob)), "ADMIN");
        assertThat(tenant.role("ada")).isEqualTo("ADMIN");

        scim.delete("/Users/" + ada).expect(204);
        scim.create(tenant.address("ada"));
        assertThat(tenant.role("ada")).as("a new user is in no group").isEqualTo("MEMBER");
        scim.patchActive(bob, false).expect(200);
        tenant.mapRoles();
        scim.patchActive(bob, true).expect(200);
        assertThat(tenant.role("bob")).as("no group gives a role any more").isEqualTo("MEMBER");
    }

    @OnEachDatabase
    void a_persons_page_says_what_the_directory_says_and_the_directorys_page_how_it_is_read(Database database) {
        var tenant = Servers.on(database).operator().workspace("explained");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        tenant.mapRoles(scim.createGroup("Guests", List.of(id)), "VIEWER");
        var owner = Join.owner(tenant);
        var settings = "/w/" + tenant.slug() + "/settings/";
        var page = settings + "people/" + tenant.member(ada).path("id").asText();
        assertThat(owner.open(page).html()).contains("What Okta says").contains("Guests gives Viewer");
        change(tenant, ada, "role", "MEMBER").expect(200);
        assertThat(owner.open(page).html()).contains("The role was set by hand and stays");

        var saved = owner.submit(owner.open(settings + "directory"), "profile-form", Map.of("profile", "STRICT"), "");
        assertThat(saved.html()).contains("Requests are read that way from now on");
        assertThat(tenant.operator()
                        .http()
                        .get(tenant.path("/directory"))
                        .expect(200)
                        .text("profile"))
                .isEqualTo("STRICT");
    }

    private static void decline(Tenant tenant, String email) {
        var visitor = tenant.visitor();
        visitor.submit(
                visitor.open(tenant.operator().firstLink(email) + "?decline=1"),
                "decline",
                Map.of(),
                "decline-invitation");
    }

    private static ObjectNode at(String userName, String email) {
        var user = Okta.user(userName);
        ((ObjectNode) user.at("/emails/0")).put("value", email);
        return user;
    }

    private static Answer change(Tenant tenant, String email, String field, String value) {
        return tenant.operator().patch(path(tenant, email), Okta.object().put(field, value));
    }

    private static String path(Tenant tenant, String email) {
        return tenant.path("/members/" + tenant.member(email).path("id").asText());
    }
}
