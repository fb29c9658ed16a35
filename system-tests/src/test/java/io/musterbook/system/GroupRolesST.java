package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;

/** Directory groups give roles, in order, and never more than they may. */
class GroupRolesST {
    @OnEachDatabase
    void the_first_group_in_the_list_gives_the_role_and_the_order_can_change(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("ranked");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        scim.create(tenant.address("bob"));
        var admins = scim.createGroup("IT-Admins", List.of(ada));
        var guests = scim.createGroup("Guests", List.of(ada));

        tenant.mapRoles(admins, "ADMIN", guests, "VIEWER");
        assertThat(tenant.role("ada")).isEqualTo("ADMIN");
        assertThat(tenant.role("bob")).as("nobody's group").isEqualTo("MEMBER");
        tenant.mapRoles(guests, "VIEWER", admins, "ADMIN");
        assertThat(tenant.role("ada")).isEqualTo("VIEWER");
        tenant.mapRoles();
        assertThat(tenant.role("ada")).isEqualTo("MEMBER");
        assertThat(tenant.role("owner"))
                .as("a directory never changes an owner")
                .isEqualTo("OWNER");
        assertThat(tenant.actions()).contains("directory.group-roles-saved", "member.role-changed");
    }

    @OnEachDatabase
    void group_writes_change_the_roles_of_those_they_name_and_a_new_name_changes_nothing(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("followed");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var bob = scim.create(tenant.address("bob"));
        var guests = scim.createGroup("Guests", List.of());
        tenant.mapRoles(guests, "VIEWER");

        scim.patch("/Groups/" + guests, Okta.addMembers(ada, bob)).expect(200);
        assertThat(tenant.role("ada")).isEqualTo("VIEWER");
        scim.put("/Groups/" + guests, Okta.group("Visitors", List.of(bob))).expect(200);
        assertThat(tenant.role("ada")).as("put out of the group").isEqualTo("MEMBER");
        assertThat(tenant.role("bob")).as("the group has another name").isEqualTo("VIEWER");
        scim.patch("/Groups/" + guests, Okta.removeMember(bob)).expect(200);
        assertThat(tenant.role("bob")).isEqualTo("MEMBER");
        scim.patch("/Groups/" + guests, Okta.addMembers(ada)).expect(200);
        scim.delete("/Groups/" + guests).expect(204);
        assertThat(tenant.role("ada")).as("the group is gone").isEqualTo("MEMBER");
        assertThat(tenant.groupRoles().get(0).path("orphanedAt").isNull())
                .as("its rule stays as an orphan")
                .isFalse();
    }

    @OnEachDatabase
    void a_role_returns_with_the_person_unless_an_admin_group_was_not_named_again(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("returned");
        var scim = tenant.connect();
        var ada = scim.create(tenant.address("ada"));
        var admins = scim.createGroup("IT-Admins", List.of(ada));
        tenant.mapRoles(admins, "ADMIN");
        scim.patchActive(ada, false).expect(200);
        scim.patchActive(ada, true).expect(200);
        assertThat(tenant.role("ada")).as("away for less than an hour").isEqualTo("ADMIN");
        assertThat(tenant.state(tenant.address("ada"))).isEqualTo("INVITED");
    }

    @OnEachDatabase
    void of_many_new_admins_the_sixth_and_later_wait_until_the_operator_saves_the_rules(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("braked");
        var scim = tenant.connect();
        var people = IntStream.range(0, 8)
                .mapToObj(number -> scim.create(tenant.address("p" + number)))
                .toList();
        var admins = scim.createGroup("IT-Admins", List.of());
        tenant.mapRoles(admins, "ADMIN");
        scim.patch("/Groups/" + admins, Okta.addMembers(people.toArray(String[]::new)))
                .expect(200);
        assertThat(admins(tenant)).isEqualTo(5);
        assertThat(tenant.actions()).contains("workspace.alerted");
        tenant.mapRoles(admins, "ADMIN");
        assertThat(admins(tenant)).isEqualTo(8);
    }

    @OnEachDatabase
    void adding_a_member_costs_nothing_more_without_rules_and_little_with_them(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("counted-roles");
        var scim = tenant.connect();
        var people = IntStream.range(0, 40)
                .mapToObj(number -> scim.create(tenant.address("p" + number)))
                .toList();
        var plain = scim.createGroup("Plain", people.subList(0, 20));
        int without = statements(scim, plain, people.get(30));
        tenant.mapRoles(plain, "VIEWER");
        int one = statements(scim, plain, people.get(31));
        var large = scim.createGroup("Large", people.subList(0, 30));
        tenant.mapRoles(large, "VIEWER");
        int inLarge = statements(scim, large, people.get(32));
        assertThat(without).isLessThanOrEqualTo(8);
        // The lock, what the rules give, the members read and written, their invitations read and written.
        assertThat(one).isLessThanOrEqualTo(without + 6);
        assertThat(inLarge).isEqualTo(one);
    }

    @OnEachDatabase
    void what_is_wrong_with_rules_is_said_and_nothing_is_saved(Database database) {
        var tenant = Servers.on(database).operator().directoryOnly("wrong-rules");
        var scim = tenant.connect();
        var group = scim.createGroup("Group", List.of());
        var rules = Http.JSON.createArrayNode();
        rules.addObject().put("groupId", group).put("role", "OWNER");
        put(tenant, rules).expect(400);
        rules.removeAll()
                .addObject()
                .put("groupId", "0190aaaa-0000-7000-8000-000000000000")
                .put("role", "ADMIN");
        put(tenant, rules).expect(400);
        rules.removeAll();
        rules.addObject().put("groupId", group).put("role", "ADMIN");
        rules.addObject().put("groupId", group).put("role", "VIEWER");
        put(tenant, rules).expect(400);
        assertThat(tenant.groupRoles()).isEmpty();
    }

    private static Answer put(Tenant tenant, JsonNode rules) {
        return tenant.operator()
                .http()
                .sendJson("PUT", tenant.path("/directory/group-roles"), rules, "application/json");
    }

    private static long admins(Tenant tenant) {
        return tenant.members().stream()
                .filter(member -> member.path("role").asText().equals("ADMIN"))
                .count();
    }

    private static int statements(Scim scim, String group, String user) {
        return Integer.parseInt(scim.patch("/Groups/" + group, Okta.addMembers(user))
                .expect(200)
                .header("X-Sql-Statements"));
    }
}
