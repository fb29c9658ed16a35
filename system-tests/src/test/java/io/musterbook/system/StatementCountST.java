package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How many SQL statements the hot paths take: ceilings that only a change with a reason may raise. */
class StatementCountST {
    private static final int LARGE = 2_000;

    @OnEachDatabase
    void each_request_stays_below_its_ceiling(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("counted");
        var scim = tenant.connect();
        scim.create(tenant.address("first"));
        var ada = tenant.address("ada");

        var created = scim.post("/Users", Okta.user(ada)).expect(201);
        var id = created.text("id");
        var changed = Okta.user(ada).put("title", "Countess");
        assertCount("look-up", scim.find(ada).expect(200), 2);
        assertCount("get", scim.get("/Users/" + id).expect(200), 2);
        assertCount("create", created, 14);
        assertCount(
                "PUT without a change", scim.put("/Users/" + id, Okta.user(ada)).expect(200), 2);
        assertCount("PUT of a title", scim.put("/Users/" + id, changed).expect(200), 4);
        assertCount("deactivate", scim.patchActive(id, false).expect(200), 10);
        assertCount("reactivate", scim.patchActive(id, true).expect(200), 13);
    }

    @OnEachDatabase
    void adding_one_to_two_thousand_members_costs_what_it_costs_in_a_group_of_two(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.workspace("large", "ENTERPRISE", 10);
        var scim = tenant.connect();
        // Inactive people take no seat and get no mail, so that the group is filled quickly.
        var people = new ArrayList<String>();
        for (var batch = 0; batch < LARGE / 100; batch++) {
            var first = batch * 100;
            people.addAll(AtOnce.run(
                            4,
                            part -> IntStream.range(first + part * 25, first + part * 25 + 25)
                                    .mapToObj(number -> scim.post(
                                                    "/Users",
                                                    Okta.user(tenant.address("m" + number))
                                                            .put("active", false))
                                            .expect(201)
                                            .text("id"))
                                    .toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList());
        }
        var one = scim.create(tenant.address("one"));
        var small = scim.createGroup("Small", people.subList(0, 2));
        var large = scim.createGroup("Large", people);

        var toSmall = count(scim.patch("/Groups/" + small, Okta.addMembers(one)).expect(200));
        var toLarge = count(scim.patch("/Groups/" + large, Okta.addMembers(one)).expect(204));
        assertThat(toLarge).isEqualTo(toSmall).isLessThanOrEqualTo(8);
        assertThat(scim.members(large)).hasSize(LARGE + 1);
        assertMembersAreNotRead(scim, "/Groups/" + large + "?");
        assertMembersAreNotRead(scim, "/Groups?filter=displayName%20eq%20%22Large%22&");
    }

    private static void assertMembersAreNotRead(Scim scim, String address) {
        var whole = scim.get(address + "count=2").expect(200);
        var without = scim.get(address + "count=2&excludedAttributes=members").expect(200);
        assertThat(whole.text()).contains("\"members\"");
        assertThat(without.text()).doesNotContain("\"members\"");
        assertThat(count(without)).as(address).isEqualTo(count(whole) - 1);
    }

    private static void assertCount(String what, Answer answer, int ceiling) {
        assertThat(count(answer)).as(what).isBetween(1, ceiling);
    }

    private static int count(Answer answer) {
        return Integer.parseInt(answer.header("X-Sql-Statements"));
    }
}
