package io.musterbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A connection ends at once; what becomes of its people is chosen, and goes on whatever happens to the server. */
class DepartureST {
    private static final int MANY = 150;

    @OnEachDatabase
    void people_who_are_kept_stay_as_manual_members_and_open_invitations_end(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.directoryOnly("kept");
        var scim = tenant.connect();
        scim.create(tenant.address("ada"));
        tenant.join(tenant.address("ada"));
        scim.create(tenant.address("bob"));
        operator.http().delete(tenant.path("/directory?members=keep")).expect(204);
        scim.get("/Users").expect(401);
        operator.http().get(tenant.path("/directory")).expect(404);
        var ada = tenant.member(tenant.address("ada"));
        assertThat(ada.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(ada.path("source").asText()).isEqualTo("MANUAL");
        assertThat(tenant.members())
                .as("the offer that only the directory made is over")
                .hasSize(2);
        assertThat(tenant.invitationState(tenant.address("bob"))).isEqualTo("REVOKED");
        tenant.connect().create(tenant.address("bob"));
        assertThat(tenant.state(tenant.address("bob"))).isEqualTo("INVITED");
    }

    @OnEachDatabase
    void people_who_go_are_removed_each_with_a_row_in_the_trail_and_owners_stay(Database database) {
        var operator = Servers.on(database).operator();
        var tenant = operator.directoryOnly("removed");
        var scim = tenant.connect();
        scim.create(tenant.owner());
        scim.create(tenant.address("ada"));
        tenant.join(tenant.address("ada"));
        operator.http().delete(tenant.path("/directory?members=remove")).expect(204);
        assertThat(tenant.members()).hasSize(1);
        assertThat(tenant.role("owner")).isEqualTo("OWNER");
        assertThat(tenant.actions()).contains("directory.disconnected", "member.removed");
        operator.http().delete(tenant.path("/directory?members=perhaps")).expect(400);
    }

    @Test
    void the_removal_of_many_goes_on_after_a_crash() {
        try (var server = RunningServer.start("departure", Database.H2.settings())) {
            var tenant = server.operator().directoryOnly("crash", MANY + 10);
            var scim = tenant.connect();
            IntStream.range(0, MANY).forEach(number -> scim.create(tenant.address("p" + number)));
            server.operator()
                    .http()
                    .delete(tenant.path("/directory?members=remove"))
                    .expect(204);
            server.killAndStartAgain();
            scim.get("/Users").expect(401);
            var left = Eventually.get(java.time.Duration.ofSeconds(90), tenant::members, found -> found.size() == 1);
            assertThat(left).hasSize(1);
            var work = Eventually.get(
                    tenant::work, found -> found.path("state").asText().equals("DONE"));
            assertThat(work.path("done").asInt()).isEqualTo(MANY);
            tenant.connect().create(tenant.address("p1"));
        }
    }
}
