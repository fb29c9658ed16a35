package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members by hand: who may do what, what the directory manages, and what a suspension by hand means. */
class PeopleST {
    @OnEachDatabase
    void a_person_is_suspended_lifted_given_a_role_and_removed_on_their_page(Database database) {
        var tenant = Servers.on(database).operator().workspace("byhand");
        var ada = tenant.address("ada");
        invite(tenant, ada, "MEMBER");
        var person = Join.join(tenant, ada);
        var owner = Join.owner(tenant);
        var path = page(tenant, ada);

        var changed = owner.submit(owner.open(path), "change-role", Map.of("role", "ADMIN"), "save-role");
        assertThat(changed.html()).contains("The role is changed").contains("Role: Admin");
        assertThat(tenant.member(ada).path("roleSource").asText()).isEqualTo("MANUAL");

        owner.submit(owner.open(path + "?dialog=suspend"), "suspend-form", Map.of(), "suspend-person");
        assertThat(tenant.state(ada)).isEqualTo("SUSPENDED");
        assertThat(person.open("/w/" + tenant.slug() + "/").status()).isEqualTo(403);

        owner.submit(owner.open(path), "lift", Map.of(), "lift-suspension");
        assertThat(tenant.state(ada)).isEqualTo("ACTIVE");

        var list = owner.submit(owner.open(path + "?dialog=remove"), "remove-form", Map.of(), "remove-person");
        assertThat(list.html()).contains("The person is removed");
        assertThat(tenant.members()).hasSize(1);
        assertThat(owner.open(path).status()).isEqualTo(404);
        assertThat(tenant.audit())
                .extracting(row -> row.path("action").asText())
                .contains("member.role-changed", "member.suspended", "member.reactivated", "member.removed");
    }

    @OnEachDatabase
    void what_the_directory_manages_is_locked_and_says_where_to_change_it(Database database) {
        var tenant = Servers.on(database).operator().workspace("managed");
        var scim = tenant.connect();
        var ada = tenant.address("ada");
        var id = scim.create(ada);
        var owner = Join.owner(tenant);
        var html = owner.open(page(tenant, ada)).html();
        assertThat(html).contains("Managed by Okta: change it there").contains("aria-disabled");

        member(tenant, ada, "DELETE", null).expect(409);
        member(tenant, ada, "PATCH", object().put("state", "SUSPENDED")).expect(200);
        scim.putActive(id, true).expect(200);
        scim.patchActive(id, true).expect(200);
        assertThat(tenant.state(ada)).as("no write of the directory lifts it").isEqualTo("SUSPENDED");
        assertThat(tenant.member(ada).path("suspendedBy").asText()).isEqualTo("BY_HAND");
        member(tenant, ada, "PATCH", object().put("state", "ACTIVE")).expect(200);
        assertThat(tenant.state(ada)).isEqualTo("INVITED");

        scim.patchActive(id, false).expect(200);
        var refused =
                member(tenant, ada, "PATCH", object().put("state", "ACTIVE")).expect(409);
        assertThat(refused.text("type")).isEqualTo("urn:musterbook:problem:managed-by-directory");
    }

    @OnEachDatabase
    void only_an_owner_touches_owners_and_the_last_one_stays(Database database) {
        var tenant = Servers.on(database).operator().workspace("owners");
        var ada = tenant.address("ada");
        invite(tenant, ada, "ADMIN");
        var admin = Join.join(tenant, ada);
        var refused = admin.open(page(tenant, tenant.owner()));
        assertThat(refused.html()).contains("Only an owner can do this to an owner");
        var dialog = admin.open("/w/" + tenant.slug() + "/settings/people?dialog=invite&role=owner");
        assertThat(dialog.html()).doesNotContain("value=\"OWNER\"");

        for (var body : List.of(object().put("role", "ADMIN"), object().put("state", "SUSPENDED"))) {
            assertThat(member(tenant, tenant.owner(), "PATCH", body).expect(409).text("type"))
                    .isEqualTo("urn:musterbook:problem:last-owner");
        }
        member(tenant, tenant.owner(), "DELETE", null).expect(409);
        member(tenant, ada, "PATCH", object().put("role", "OWNER")).expect(200);
        member(tenant, tenant.owner(), "PATCH", object().put("role", "ADMIN")).expect(200);
        assertThat(tenant.member(tenant.owner()).path("role").asText()).isEqualTo("ADMIN");
    }

    @OnEachDatabase
    void of_two_owners_who_are_demoted_at_once_one_stays(Database database) {
        var tenant = Servers.on(database).operator().workspace("race");
        var ada = tenant.address("ada");
        invite(tenant, ada, "OWNER");
        Join.join(tenant, ada);
        var both = List.of(ada, tenant.owner());
        var paths = both.stream().map(email -> path(tenant, email)).toList();
        var answers =
                AtOnce.run(2, number -> tenant.operator().patch(paths.get(number), object().put("role", "ADMIN")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(tenant.members())
                .extracting(member -> member.path("role").asText())
                .containsExactlyInAnyOrder("OWNER", "ADMIN");
    }

    @OnEachDatabase
    void an_owner_lost_to_the_directory_is_recovered_by_the_operator(Database database) {
        var tenant = Servers.on(database).operator().workspace("recover");
        var scim = tenant.connect();
        var owner = Join.owner(tenant);
        var id = scim.create(tenant.owner());
        assertThat(owner.open("/w/" + tenant.slug() + "/settings/people").html())
                .contains("Add a second owner outside Okta");
        assertThat(owner.open("/w/" + tenant.slug() + "/settings/security").html())
                .contains("Add a second owner outside Okta");

        scim.patchActive(id, false).expect(200);
        assertThat(tenant.state(tenant.owner())).isEqualTo("SUSPENDED");
        assertThat(tenant.member(tenant.owner()).path("role").asText()).isEqualTo("OWNER");
        tenant.operator().post(tenant.path("/owner-recovery"), object()).expect(200);
        assertThat(tenant.state(tenant.owner())).isEqualTo("ACTIVE");
    }

    private static void invite(Tenant tenant, String email, String role) {
        var body = object().put("role", role);
        body.putArray("emails").add(email);
        tenant.operator().post(tenant.path("/invitations"), body).expect(200);
    }

    private static Answer member(Tenant tenant, String email, String method, @Nullable ObjectNode body) {
        var path = path(tenant, email);
        return body == null
                ? tenant.operator().http().ask(method, path)
                : tenant.operator().http().sendJson(method, path, body, "application/json");
    }

    private static String path(Tenant tenant, String email) {
        return tenant.path("/members/" + tenant.member(email).path("id").asText());
    }

    private static String page(Tenant tenant, String email) {
        return "/w/" + tenant.slug() + "/settings/people/"
                + tenant.member(email).path("id").asText();
    }

    private static ObjectNode object() {
        return Okta.object();
    }
}
